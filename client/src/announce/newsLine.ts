import { t } from '../messages/t.ts';
import { clipWords } from './clipWords.ts';
import type { News } from './news.ts';
import type { NewsRoom } from './readNews.ts';

/** Of a note that was typed for somebody so many are told. */
const FILED_WORDS = 9;

export function nameOf({ people }: Pick<NewsRoom, 'people'>, person: string | undefined): string {
  const name = person === undefined ? undefined : people.get().get(person)?.name;
  return name ?? t('announce.somebody');
}

/** Whether a note is what somebody said and somebody else typed: then its words are news. */
export function isTakenDown(id: string, { store }: Pick<NewsRoom, 'store'>): boolean {
  const note = store.getNote(id);
  return note?.typedBy !== undefined && note.typedBy !== note.author && note.confirmed === false;
}

/** "Kofi, C4: A minibus on Thursdays" */
function filedLine(id: string, address: string, room: NewsRoom): string {
  const note = room.store.getNote(id);
  const author = nameOf(room, note?.author);
  return t('announce.filed', { author, address, words: clipWords(note?.text ?? '', FILED_WORDS) });
}

/** One thing in one short line: "Kofi moved C4 to D2." Empty where it is not there any more. */
export function newsLine(news: News, room: NewsRoom): string {
  const { store } = room;
  const name = nameOf(room, news.kind === 'came' || news.kind === 'left' ? news.id : news.by);
  const cell = store.cellOf(news.note ?? news.id);
  const address = cell === undefined ? '' : store.addressOf(cell);
  const letter = store.getSection(news.id)?.letter ?? '';
  const from = news.from ?? '';
  switch (news.kind) {
    case 'came':
    case 'left':
      return t(`announce.line.${news.kind}`, { name });
    case 'deleted':
      return t('announce.line.deleted', { name, from });
    case 'sectionDeleted':
      return t('announce.line.sectionDeleted', { name });
    case 'sectionAdded':
    case 'sectionChanged':
    case 'sectionMoved':
      return letter === '' ? '' : t(`announce.line.${news.kind}`, { name, letter });
    case 'moved':
      return address === '' ? '' : t('announce.line.moved', { name, from, address });
    case 'added':
      if (address !== '' && isTakenDown(news.id, room)) return filedLine(news.id, address, room);
      return address === ''
        ? ''
        : t(news.isMine ? 'announce.line.addedYours' : 'announce.line.added', { name, address });
    default: {
      const whose = news.isMine ? 'Yours' : '';
      return address === '' ? '' : t(`announce.line.${news.kind}${whose}`, { name, address });
    }
  }
}
