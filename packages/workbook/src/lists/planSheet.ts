import { plainText } from '../cellText.ts';
import type { Sheet } from '../Sheet.ts';
import type { WorkbookInput } from '../WorkbookInput.ts';
import { WORDS } from '../words.ts';
import { count, listSheet } from './listSheet.ts';

/** "Plan": a row for each stage. None where there is no plan. */
export function planSheet({ results }: WorkbookInput): Sheet[] {
  const rows = (results?.plan ?? []).map(({ title, instructions, minutes }, index) => [
    count(index + 1),
    plainText(title),
    plainText(instructions),
    minutes === undefined ? '' : count(minutes),
  ]);
  const columns = WORDS.planColumns;
  return rows.length === 0
    ? []
    : [listSheet({ sheet: WORDS.plan, table: 'PlanStages', columns, widths: [8, 30, 80, 10], rows })];
}
