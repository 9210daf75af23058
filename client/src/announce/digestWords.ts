import { t } from '../messages/t.ts';
import { countWords, REMOTE_WORDS } from './clipWords.ts';
import type { News, NewsKind } from './news.ts';
import { nameOf } from './newsLine.ts';
import type { NewsRoom } from './readNews.ts';

/** From the richest wording to the shortest; the last one always fits. */
const WORDINGS = [
  { columns: 3, isMerged: false },
  { columns: 2, isMerged: false },
  { columns: 1, isMerged: false },
  { columns: 0, isMerged: false },
  { columns: 0, isMerged: true },
] as const;

/** What happened, in at most 15 words: "6 new: 4 in D, 2 in C. A comment on yours." Empty when nothing did. */
export function digestWords(news: readonly News[], room: NewsRoom): string {
  const texts = WORDINGS.map(({ columns, isMerged }) => wording(news, room, columns, isMerged));
  return texts.find((text) => countWords(text) <= REMOTE_WORDS) ?? texts.at(-1) ?? '';
}

function wording(news: readonly News[], room: NewsRoom, columns: number, isMerged: boolean): string {
  const count = (...kinds: NewsKind[]) =>
    new Set(news.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)).size;
  const some = (key: 'edited' | 'moved' | 'deleted' | 'sections' | 'changed', number: number) =>
    number === 0 ? '' : t(`announce.${key}`, { count: number });
  const sections = ['sectionAdded', 'sectionChanged', 'sectionMoved', 'sectionDeleted'] as const;
  const changes = isMerged
    ? [some('changed', count('edited', 'recoloured', 'moved', 'deleted', ...sections))]
    : [
        some('edited', count('edited', 'recoloured')),
        some('moved', count('moved')),
        some('deleted', count('deleted')),
        some('sections', count(...sections)),
      ];
  const parts = [
    newWords(news, room, columns),
    commentWords(news),
    ...changes,
    peopleWords(news, room, isMerged),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function newWords(news: readonly News[], { store }: NewsRoom, most: number): string {
  const notes = news.filter(({ kind }) => kind === 'added');
  const letters = notes.map(({ id }) => store.getSection(store.cellOf(id)?.section ?? '')?.letter ?? '');
  const columns = [...new Set(letters)]
    .filter((letter) => letter !== '')
    .map((letter) => ({ letter, count: letters.filter((other) => other === letter).length }))
    .sort(
      (a, b) => b.count - a.count || a.letter.length - b.letter.length || a.letter.localeCompare(b.letter),
    );
  if (notes.length === 0) return '';
  if (most === 0 || columns.length === 0) return t('announce.newOnly', { count: notes.length });
  const where = columns.slice(0, most).map((column) => t('announce.newIn', column));
  const rest = columns.length > most ? [t('announce.elsewhere')] : [];
  return t('announce.new', { count: notes.length, where: [...where, ...rest].join(', ') });
}

function commentWords(news: readonly News[]): string {
  const comments = news.filter(({ kind }) => kind === 'commented');
  const mine = comments.filter(({ isMine }) => isMine).length;
  if (comments.length === 0) return '';
  if (mine === comments.length) return t('announce.commentsOnYours', { count: mine });
  const count = comments.length;
  return mine === 0 ? t('announce.comments', { count }) : t('announce.commentsSomeOnYours', { count, mine });
}

function peopleWords(news: readonly News[], room: NewsRoom, isMerged: boolean): string {
  const came = news.filter(({ kind }) => kind === 'came');
  const left = news.filter(({ kind }) => kind === 'left');
  const people = [...came, ...left];
  const [first] = people;
  if (first === undefined) return '';
  if (isMerged && people.length > 1) return t('announce.cameOrLeft', { count: people.length });
  const name = nameOf(room, first.id);
  if (people.length === 1 && !isMerged)
    return t(came.length === 1 ? 'announce.line.came' : 'announce.line.left', { name });
  const parts = [
    came.length > 0 ? t('announce.came', { count: came.length }) : '',
    left.length > 0 ? t('announce.left', { count: left.length }) : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
