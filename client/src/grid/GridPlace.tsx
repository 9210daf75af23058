import { memo } from 'react';
import { t } from '../messages/t.ts';
import { useSurroundings } from './CellSurroundings.ts';
import { FilledCell } from './FilledCell.tsx';
import { GridEditor } from './GridEditor.tsx';
import { CURRENT, EDITED, SELECTED } from './gridState.ts';
import { placeId } from './placeKey.ts';
import { positionAttributes } from './positionAttributes.ts';
import { useCellView, usePlaceMarks } from './useGridPlaces.ts';

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
  const view = useCellView(section, row);
  const marks = usePlaceMarks(section, row);
  const { settings } = useSurroundings();
  const { note, isShown } = view;
  const has = (mark: number) => (marks & mark) !== 0;
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid can have the focus
      role="gridcell"
      tabIndex={has(CURRENT) && !has(EDITED) ? 0 : -1}
      aria-colindex={column + 2}
      {...positionAttributes(settings, letter, row)}
      // Only where it is true: "not selected" on every other cell is what nobody wants to hear.
      aria-selected={has(SELECTED) || undefined}
      id={placeId({ section, row })}
      data-section={section}
      data-row={row}
      className={[
        isShown ? (note?.colour ?? 'blank') : 'blank is-hidden',
        has(CURRENT) && 'is-current',
        has(EDITED) && 'is-edited',
        has(SELECTED) && 'is-selected',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {has(EDITED) ? (
        <GridEditor section={section} row={row} note={note?.id} />
      ) : note === undefined ? (
        <span className="cell">
          <span className="sr">{t('grid.empty')}</span>
        </span>
      ) : isShown ? (
        <FilledCell {...view} note={note} address={`${letter}${row}`} isLocked={isLocked} />
      ) : (
        <span className="cell">{t('grid.hidden')}</span>
      )}
    </td>
  );
});
