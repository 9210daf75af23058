import { PAGE_LANGUAGE, t } from '../messages/t.ts';
import type { GridPage } from './gridShape.ts';

const figures = new Intl.NumberFormat(PAGE_LANGUAGE);

/** "Rows 102 to 201 of 2,001" */
export function pageWords({ first, last }: GridPage, lastRow: number): string {
  const [from, to, all] = [first, last, lastRow].map((row) => figures.format(row));
  return t('grid.rowsShown', { first: from ?? '', last: to ?? '', all: all ?? '' });
}
