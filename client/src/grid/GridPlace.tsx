import { memo } from 'react';
import { t } from '../messages/t.ts';
import { FilledCell } from './FilledCell.tsx';
import { GridEditor } from './GridEditor.tsx';
import { useIsActive, useIsEdited, useNoteAt } from './useGridPlaces.ts';

interface GridPlaceProps {
  section: string;
  row: number;
  /** The column's index from 0. */
  column: number;
  letter: string;
  isLocked: boolean;
}

/**
 * One place of the grid: a column and a row. It is never made anew while they exist; notes flow through it, so that
 * the focus is not lost when they move.
 */
export const GridPlace = memo(function GridPlace({ section, row, column, letter, isLocked }: GridPlaceProps) {
  const note = useNoteAt(section, row);
  const isActive = useIsActive(section, row);
  const isEdited = useIsEdited(section, row, note?.id);
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid can have the focus
      role="gridcell"
      tabIndex={isActive && !isEdited ? 0 : -1}
      aria-colindex={column + 2}
      aria-rowindextext={String(row)}
      aria-colindextext={letter}
      data-section={section}
      data-row={row}
      className={[note?.colour ?? 'blank', isActive && 'is-current', isEdited && 'is-edited']
        .filter(Boolean)
        .join(' ')}
    >
      {isEdited ? (
        <GridEditor section={section} row={row} note={note?.id} />
      ) : note === undefined ? (
        <span className="cell sr">{t('grid.empty')}</span>
      ) : (
        <FilledCell note={note} isLocked={isLocked} />
      )}
    </td>
  );
});
