import { type ImportSection, type ImportSheet, MAIN_ROOM } from '@evenboard/protocol';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { roomName } from '../session/roomName.ts';

/** What becomes of each section of each board, in numbers of notes. What comes back may also be changed, moved and deleted. */
export function PreviewTable({ sheets, isWhole }: { sheets: readonly ImportSheet[]; isWhole: boolean }) {
  const room = useRoomSession();
  const rows = sheets.flatMap((sheet) =>
    sheet.room === null
      ? []
      : sheet.sections.map((section, index) => ({
          section,
          key: `${sheet.name} ${index}`,
          // Rooms that come with the file are not here yet.
          board: isWhole && sheet.room !== MAIN_ROOM ? sheet.name : roomName(room, sheet.room ?? ''),
        })),
  );
  if (rows.length === 0) return null;
  const isBack = sheets.some((sheet) => sheet.isBack);
  const kinds = isBack ? (['notes', 'changed', 'moved', 'deleted'] as const) : (['notes'] as const);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className="bring-in-table" tabIndex={0} aria-label={t('bringIn.tableCaption')}>
      <table>
        <caption>{t('bringIn.tableCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bringIn.columnSection')}</th>
            <th scope="col">{t('bringIn.columnRoom')}</th>
            {kinds.map((kind) => (
              <th scope="col" key={kind}>
                {t(`bringIn.column.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ section, key, board }) => (
            <tr key={key}>
              <th scope="row">{sectionWords(section)}</th>
              <td>{board}</td>
              {kinds.map((kind) => (
                <td key={kind}>{section[kind]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sectionWords({ title, isNew, was }: ImportSection): string {
  if (was !== undefined) return t('bringIn.renamedSection', { title, was });
  if (title === '') return t('bringIn.noSection');
  return isNew ? t('bringIn.newSection', { title }) : title;
}
