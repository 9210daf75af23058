import { createContext, useContext } from 'react';
import type { GridParts } from './createGrid.ts';

export const GridContext = createContext<GridParts | undefined>(undefined);

/** The grid this part stands in. */
export function useGrid(): GridParts {
  const parts = useContext(GridContext);
  if (parts === undefined) throw new Error('useGrid needs a GridView above it');
  return parts;
}
