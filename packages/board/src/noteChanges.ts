import type { NoteChange } from './BoardChange.ts';
import type { Cell } from './Cell.ts';
import { changedFields } from './isSame.ts';
import type { Note } from './Note.ts';

/** What became of one note between two snapshots. `isPushed`: whether its own claim is what it was. */
export function noteChanges(
  before: Note | undefined,
  after: Note | undefined,
  isPushed: boolean,
): NoteChange[] {
  if (!after) return before ? [deleted(before)] : [];
  const { id: note, author } = after;
  if (!before) return [{ kind: 'noteAdded', note, after: cellOf(after), author }];
  const fields = changedFields(before, after);
  const changes: NoteChange[] = [];
  if (fields.includes('section') || fields.includes('row')) {
    changes.push({ kind: 'noteMoved', note, before: cellOf(before), after: cellOf(after), author, isPushed });
  }
  if (fields.includes('text')) {
    const texts = { before: before.text, after: after.text };
    changes.push({ kind: 'noteEdited', note, cell: cellOf(after), ...texts, author });
  }
  const others = fields.filter((field) => !['section', 'row', 'text'].includes(field));
  if (others.length > 0)
    changes.push({ kind: 'noteChanged', note, cell: cellOf(after), fields: others, author });
  return changes;
}

function deleted(before: Note): NoteChange {
  const { id, text, author } = before;
  return { kind: 'noteDeleted', note: id, before: cellOf(before), text, author };
}

export function cellOf({ section, row }: Note): Cell {
  return { section, row };
}
