import type { ImportSheet } from '@evenboard/protocol';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { roomName } from '../session/roomName.ts';

/** How many notes would come to each section of each board. */
export function PreviewTable({ sheets }: { sheets: readonly ImportSheet[] }) {
  const room = useRoomSession();
  const rows = sheets.flatMap((sheet) =>
    sheet.room === null
      ? []
      : sheet.sections.map((section) => ({
          ...section,
          sheet: sheet.name,
          board: roomName(room, sheet.room ?? ''),
        })),
  );
  if (rows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className="bring-in-table" tabIndex={0} aria-label={t('bringIn.tableCaption')}>
      <table>
        <caption>{t('bringIn.tableCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bringIn.columnSection')}</th>
            <th scope="col">{t('bringIn.columnRoom')}</th>
            <th scope="col">{t('bringIn.columnNotes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, isNew, notes, sheet, board }) => (
            <tr key={`${sheet} ${title}`}>
              <th scope="row">
                {isNew ? t('bringIn.newSection', { title }) : title || t('bringIn.noSection')}
              </th>
              <td>{board}</td>
              <td>{notes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
