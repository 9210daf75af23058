import type { Section } from '@evenboard/board';
import { memo } from 'react';
import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import { useIsActive, useIsLine } from './useGridPlaces.ts';

function ColumnHeader({ section, column }: { section: Section; column: number }) {
  const isActive = useIsActive(section.id, 1);
  const isLine = useIsLine({ section: section.id });
  return (
    <th
      scope="col"
      tabIndex={isActive ? 0 : -1}
      aria-colindex={column + 2}
      aria-rowindextext="1"
      aria-colindextext={section.letter}
      data-section={section.id}
      data-row={1}
      className={[isLine && 'is-line', isActive && 'is-current'].filter(Boolean).join(' ') || undefined}
    >
      <span className="letter" aria-hidden="true">
        {section.letter}
      </span>
      <bdi lang={section.lang}>{sectionTitle(section)}</bdi>
      {section.locked && <span className="strong"> {t('grid.locked')}</span>}
    </th>
  );
}

/** Row 1: the sections' titles. */
export function GridHeader({ sections }: { sections: readonly Section[] }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1}>
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
  const isLine = useIsLine({ row });
  return (
    <th scope="row" aria-colindex={1} className={isLine ? 'is-line' : undefined}>
      {row}
    </th>
  );
});
