import { useCallback, useSyncExternalStore } from 'react';
import type { CellView } from './cellViews.ts';
import { useGrid } from './GridContext.ts';
import type { Marks } from './marks.ts';
import { placeKey } from './placeKey.ts';

/** One mark; renders again when this one changes, and only then. */
function useMark<T>(marks: Marks<T>, key: string): T | undefined {
  return useSyncExternalStore(
    useCallback((listener) => marks.subscribe(key, listener), [marks, key]),
    () => marks.get(key),
  );
}

/** What stands at a place, and all that is told of it. */
export function useCellView(section: string, row: number): CellView {
  const { cells } = useGrid();
  const subscribe = useCallback(
    (listener: () => void) => cells.subscribe(placeKey({ section, row }), listener),
    [cells, section, row],
  );
  return useSyncExternalStore(subscribe, () => cells.get({ section, row }));
}

/** What is special about a place: bits of `CURRENT`, `EDITED` and `SELECTED`. */
export function usePlaceMarks(section: string, row: number): number {
  return useMark(useGrid().state.places, placeKey({ section, row })) ?? 0;
}

/** Whether my place is in this section, or in the row of this number; for the tint of its header. */
export function useIsLine(line: string): boolean {
  return useMark(useGrid().state.lines, line) ?? false;
}
