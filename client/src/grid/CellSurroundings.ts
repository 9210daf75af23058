import { createContext, useContext, useMemo } from 'react';
import { useLegend, useReadable, useRoomSession, useSettings } from '../hooks/index.ts';
import type { NoteFacts } from '../note/index.ts';
import type { Settings } from '../session/settings.ts';

/** What all cells have in common: looked up once for the table and not by each of a thousand cells. */
export interface CellSurroundings extends Pick<NoteFacts, 'people' | 'legend'> {
  readonly settings: Settings;
}

export const CellSurroundingsContext = createContext<CellSurroundings | undefined>(undefined);

/** The surroundings as they are now. */
export function useReadSurroundings(): CellSurroundings {
  const people = useReadable(useRoomSession().people);
  const legend = useLegend();
  const settings = useSettings();
  return useMemo(() => ({ people, legend, settings }), [people, legend, settings]);
}

export function useSurroundings(): CellSurroundings {
  const surroundings = useContext(CellSurroundingsContext);
  if (surroundings === undefined) throw new Error('a cell stands in a GridTable');
  return surroundings;
}
