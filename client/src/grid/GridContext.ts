import { createContext, useContext } from 'react';
import type { GridCommands } from './gridCommands.ts';
import type { GridFocus } from './gridFocus.ts';
import type { GridState } from './gridState.ts';

export interface GridParts {
  state: GridState;
  commands: GridCommands;
  focus: GridFocus;
}

export const GridContext = createContext<GridParts | undefined>(undefined);

export function useGrid(): GridParts {
  const parts = useContext(GridContext);
  if (parts === undefined) throw new Error('useGrid needs a GridView above it');
  return parts;
}
