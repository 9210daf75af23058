import type { Note } from '@evenboard/board';
import { t } from '../messages/t.ts';
import type { UnseenChange } from '../session/roomSession.ts';
import { CELL_ITEMS, type CellItem, isHeard, type Settings } from '../session/settings.ts';
import type { VoteMark } from '../session/voteMarks.ts';
import { authorWords, colourWords, type People } from './noteWords.ts';
import { isUnconfirmed, writingWords } from './typedFor.ts';
import { dotsWords, numberWords } from './voteWords.ts';
import { whenWords } from './whenWords.ts';

/** All that a view knows of a note beside its text. */
export interface NoteFacts {
  readonly note: Note;
  /** "C4". */
  readonly address: string;
  readonly people: People;
  readonly legend: Readonly<Record<string, string>>;
  readonly comments: number;
  /** The name of the other room it was written in. */
  readonly from?: string | undefined;
  /** Whether its section is locked. */
  readonly isLocked: boolean;
  /** Who of the others writes in it now. */
  readonly writer?: string | undefined;
  /** What others did to it since I looked. */
  readonly change?: UnseenChange | undefined;
  /** What the vote in front of people says of it. */
  readonly mark?: VoteMark | undefined;
}

/** What blocks or concerns whoever comes here: somebody writes in it, it is locked, its author has not confirmed it, it came late. */
function stateWords({ note, people, isLocked, writer, from }: NoteFacts): string[] {
  return [
    from !== undefined && t('details.from', { room: from }),
    writer !== undefined && writingWords(note, writer, people),
    isLocked && t('details.locked'),
    isUnconfirmed(note) && t('details.unconfirmed'),
    note.cameLate !== undefined && t('details.cameLate'),
  ].filter((words) => words !== false);
}

const WORDS: Readonly<Partial<Record<CellItem, (facts: NoteFacts) => readonly string[]>>> = {
  state: stateWords,
  changed: ({ change }) => (change === undefined ? [] : [t('details.changed')]),
  vote: ({ mark }) => (mark === undefined ? [] : numberWords(mark)),
  votes: ({ mark }) => (mark === undefined ? [] : dotsWords(mark)),
  author: ({ note, people }) => [authorWords(note, people)],
  colour: ({ note, legend }) => [colourWords(note.colour, legend)],
  comments: ({ comments }) => (comments === 0 ? [] : [t('details.comments', { count: comments })]),
  address: ({ address }) => [address],
};

/** What is heard of a note after its text, one item after the other, as the person has chosen (accessibility.md, section 1). */
export function heardWords(facts: NoteFacts, settings: Settings): readonly string[] {
  return CELL_ITEMS.flatMap((item) => (isHeard(item, settings) ? (WORDS[item]?.(facts) ?? []) : []));
}

function changeWords({ kinds, before }: UnseenChange, text: string, address: string): string {
  if (before === undefined) return kinds.includes('new') ? t('details.isNew') : t('details.isChanged');
  if (before.text !== text) return t('details.said', { text: before.text });
  return before.address === address
    ? t('details.isChanged')
    : t('details.stood', { address: before.address });
}

/** Everything about a note but its text, in full sentences, whatever is heard on the way past. */
export function detailsWords(facts: NoteFacts, nowMs: number): string {
  const { note, address, people, legend, comments, change, mark } = facts;
  const label = colourWords(note.colour, legend);
  const colour = t(`note.colour.${note.colour}`);
  return [
    address,
    ...stateWords(facts),
    ...(mark === undefined ? [] : [...numberWords(mark), ...dotsWords(mark)]),
    t('details.by', { author: authorWords(note, people), when: whenWords(note.createdAt, nowMs) }),
    label === colour ? colour : t('details.colourNamed', { colour, label }),
    ...(change === undefined ? [] : [changeWords(change, note.text, address)]),
    comments === 0 ? t('details.noComments') : t('details.comments', { count: comments }),
  ]
    .map((words) => `${words}.`)
    .join(' ');
}
