import type { Section } from '@evenboard/board';
import { memo } from 'react';
import { useSettings } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import { CURRENT } from './gridState.ts';
import { placeId } from './placeKey.ts';
import { positionAttributes } from './positionAttributes.ts';
import { useIsLine, usePlaceMarks } from './useGridPlaces.ts';

interface ColumnHeaderProps {
  section: Section;
  /** The column's index from 0. */
  column: number;
}

/** A section's title. Its height does not depend on its words, so that a longer title moves nothing below. */
const ColumnHeader = memo(function ColumnHeader({ section, column }: ColumnHeaderProps) {
  const isActive = usePlaceMarks(section.id, 1) === CURRENT;
  const isLine = useIsLine(section.id);
  const settings = useSettings();
  return (
    <th
      role="columnheader"
      scope="col"
      tabIndex={isActive ? 0 : -1}
      aria-colindex={column + 2}
      {...positionAttributes(settings, section.letter, 1)}
      id={placeId({ section: section.id, row: 1 })}
      data-section={section.id}
      data-row={1}
      className={[isLine && 'is-line', isActive && 'is-current'].filter(Boolean).join(' ') || undefined}
    >
      <span className="title">
        <span className="letter" aria-hidden="true">
          {section.letter}
        </span>
        {section.locked && <span className="flag">{t('grid.locked')} </span>}
        <bdi lang={section.lang}>{sectionTitle(section)}</bdi>
      </span>
    </th>
  );
});

/** Row 1: the sections' titles. */
export function GridHeader({ sections }: { sections: readonly Section[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        <th role="columnheader" scope="col" aria-colindex={1}>
          <span className="sr">{t('grid.row')}</span>
          <span aria-hidden="true">1</span>
        </th>
        {sections.map((section, column) => (
          <ColumnHeader key={section.id} section={section} column={column} />
        ))}
      </tr>
    </thead>
  );
}

/** The number at the left of a row: the table's row, the workbook's row and the address are one number. */
export const RowNumber = memo(function RowNumber({ row }: { row: number }) {
  const isLine = useIsLine(String(row));
  return (
    <th role="rowheader" scope="row" aria-colindex={1} className={isLine ? 'is-line' : undefined}>
      {row}
    </th>
  );
});
