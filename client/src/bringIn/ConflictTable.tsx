import { t } from '../messages/t.ts';
import { type ConflictItem, conflictWords } from './conflictWords.ts';

/** What was changed in the file and on the board since the workbook was made: both sides beside one another. */
export function ConflictTable({ items }: { items: readonly ConflictItem[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className="bring-in-table bring-in-sides" tabIndex={0} aria-label={t('bringIn.conflicts')}>
      <table>
        <caption>{t('bringIn.conflicts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bringIn.columnNote')}</th>
            <th scope="col">{t('bringIn.columnFile')}</th>
            <th scope="col">{t('bringIn.columnBoard')}</th>
            <th scope="col">{t('bringIn.columnOutcome')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const { note, file, board, outcome } = conflictWords(item);
            return (
              <tr key={`${item.kind} ${item.room} ${item.from} ${item.board?.cell}`}>
                <th scope="row">{note}</th>
                <td>{file}</td>
                <td>{board}</td>
                <td>{outcome}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
