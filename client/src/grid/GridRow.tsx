import type { Section } from '@evenboard/board';
import { memo } from 'react';
import { RowNumber } from './GridHeaders.tsx';
import { GridPlace } from './GridPlace.tsx';

/** One row: its number, and a place in each section. */
export const GridRow = memo(function GridRow({
  row,
  sections,
}: {
  row: number;
  sections: readonly Section[];
}) {
  return (
    // With its role written, as everywhere in this table: laid out by itself it is no row to Chromium otherwise (grid.css).
    <tr role="row" aria-rowindex={row}>
      <RowNumber row={row} />
      {sections.map((section, column) => (
        <GridPlace
          key={section.id}
          section={section.id}
          row={row}
          column={column}
          letter={section.letter}
          isLocked={section.locked}
        />
      ))}
    </tr>
  );
});
