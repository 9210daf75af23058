import { FIRST_ROW } from '@evenboard/board';
import { useMemo } from 'react';
import { useColumn, useDerived } from '../hooks/index.ts';
import { useBoardParts } from './BoardParts.ts';

/**
 * The notes of a section by slot. The place that I write a new note for is empty to me until I leave it, whoever fills
 * it meanwhile: an editor that goes would take my words with it. Their note is seen beside mine then.
 */
export function useSlotCells(section: string): readonly (string | undefined)[] {
  const { cells } = useColumn(section);
  const { editing } = useBoardParts();
  const written = useDerived(editing, (now) =>
    now !== undefined && 'cell' in now && now.cell.section === section ? now.cell.row - FIRST_ROW : undefined,
  );
  return useMemo(
    () =>
      written === undefined || written >= cells.length
        ? cells
        : cells.map((note, slot) => (slot === written ? undefined : note)),
    [cells, written],
  );
}
