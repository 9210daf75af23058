import type { BoardChange, BoardStore, Cell, Section } from '@evenboard/board';
import { formatAddress } from '@evenboard/board';
import { clipText, type News, type Standing } from './unseenEntry.ts';

/** Fields whose change is nobody's news: where a frame stands, how wide it is, the language that a device guessed. */
const QUIET_FIELDS = ['position', 'columns', 'lang', 'room', 'source'];

/** The note or section that a change is about; `undefined` for one that says nothing new of either. */
export function subjectOf(change: BoardChange): { id: string; of: 'note' | 'section' } | undefined {
  if (change.kind === 'legendChanged') return undefined;
  if (change.kind === 'noteMoved' && change.isPushed) return undefined;
  if ('fields' in change && change.fields?.every((field) => QUIET_FIELDS.includes(field))) return undefined;
  return 'note' in change ? { id: change.note, of: 'note' } : { id: change.section, of: 'section' };
}

/** What the changes of one moment to one note or section come to. */
export function readNews(changes: readonly BoardChange[], by: readonly string[], atMs: number): News {
  const has = (...kinds: BoardChange['kind'][]) => changes.some(({ kind }) => kinds.includes(kind));
  return {
    isEdited: has('noteEdited', 'sectionRenamed'),
    isMoved: has('noteMoved', 'sectionMoved'),
    isOther: has('noteChanged', 'sectionChanged'),
    comments: changes.flatMap((change) => (change.kind === 'commentAdded' ? [change.comment] : [])),
    by,
    atMs,
  };
}

/** How a note or section stands now. */
export function standingNow(store: BoardStore, id: string, of: 'note' | 'section'): Standing | undefined {
  if (of === 'section') return sectionStanding(store.getSection(id));
  const note = store.getNote(id);
  return note && noteStanding(note.text, note, store.getSections());
}

/**
 * How a note or section stood before the changes of this moment; `undefined` where it was not there.
 * @param sections the sections before these changes, for the letters of that time.
 */
export function standingBefore(
  store: BoardStore,
  sections: readonly Section[],
  id: string,
  of: 'note' | 'section',
  changes: readonly BoardChange[],
): Standing | undefined {
  if (of === 'section') return sectionStanding(sections.find((section) => section.id === id));
  const note = store.getNote(id);
  let text = note?.text;
  let cell: Cell | undefined = note;
  for (const change of changes) {
    if (change.kind === 'noteAdded') return undefined;
    if (change.kind === 'noteEdited') text = change.before;
    else if (change.kind === 'noteMoved') cell = change.before;
    else if (change.kind === 'noteDeleted') [text, cell] = [change.text, change.before];
  }
  return text === undefined || cell === undefined ? undefined : noteStanding(text, cell, sections);
}

function noteStanding(text: string, { section, row }: Cell, sections: readonly Section[]): Standing {
  const column = sections.findIndex(({ id }) => id === section);
  // A section that is gone counts as the built-in last one.
  const address = formatAddress({ column: column < 0 ? sections.length - 1 : column, row });
  return { text: clipText(text), address, place: `${section}:${row}`, section };
}

function sectionStanding(section: Section | undefined): Standing | undefined {
  if (section === undefined) return undefined;
  const { id, title, letter } = section;
  return { text: clipText(title), address: letter, place: letter, section: id };
}
