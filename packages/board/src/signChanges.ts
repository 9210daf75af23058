import * as Y from 'yjs';
import type { Board } from './Board.ts';
import type { BoardChange } from './BoardChange.ts';
import { noteEntry } from './Note.ts';

type Root = 'sections' | 'notes' | 'gaps' | 'comments';

/**
 * Adds to each change of a transaction the Yjs client id that wrote it, where the document tells: new entries, fields and
 * characters carry the id of their writer; a note that went leaves a gap that does. Deletions as such carry none. Where
 * several clients wrote in one transaction what shows as one change, none is named.
 */
export function signChanges(
  board: Board,
  changes: readonly BoardChange[],
  transaction: Y.Transaction,
): readonly BoardChange[] {
  if (transaction.local) {
    const by = board.doc.clientID;
    const isPushed = (change: BoardChange) => change.kind === 'noteMoved' && change.isPushed;
    return changes.map((change) => (isPushed(change) ? change : { ...change, by }));
  }
  const writers = createWriters(board, transaction);
  return changes.map((change) => {
    const by = writerOf(change, writers);
    return by === undefined ? change : { ...change, by };
  });
}

function writerOf(change: BoardChange, writers: Writers): number | undefined {
  switch (change.kind) {
    case 'noteAdded':
      return writers.ofEntry('notes', change.note);
    case 'noteMoved':
      return writers.ofFields('notes', change.note, ['place']);
    case 'noteEdited':
      return writers.ofText(change.note);
    case 'noteChanged':
      return writers.ofFields('notes', change.note, change.fields);
    case 'noteDeleted':
      return writers.ofGap(change.note);
    case 'sectionAdded':
      return writers.ofEntry('sections', change.section);
    case 'sectionRenamed':
      return writers.ofFields('sections', change.section, ['title']);
    case 'sectionMoved':
      return writers.ofFields('sections', change.section, ['order']);
    case 'sectionChanged':
      return writers.ofFields('sections', change.section, change.fields ?? []);
    case 'commentAdded':
      return writers.ofEntry('comments', change.comment);
    case 'commentChanged':
      return writers.ofFields('comments', change.comment, ['text', 'resolved']);
    default:
      return undefined;
  }
}

type Writers = ReturnType<typeof createWriters>;

/** Reads from the document who wrote what came with one transaction; called before Yjs joins its items. */
function createWriters(board: Board, { beforeState, changed }: Y.Transaction) {
  const isNew = ({ id, length }: Y.Item) => id.clock + length > (beforeState.get(id.client) ?? 0);
  let gaps: ReadonlyMap<string, readonly Y.Item[]> | undefined;

  return {
    ofEntry(root: Root, key: string) {
      const item = board[root]._map.get(key);
      return onlyClient(item === undefined ? [] : [item]);
    },
    ofFields(root: Root, key: string, fields: readonly string[]) {
      const entry = board[root].get(key);
      if (!(entry instanceof Y.Map)) return undefined;
      const items = fields.flatMap((field) => entry._map.get(field) ?? []);
      return onlyClient(items.filter((item) => isNew(item) && !item.deleted));
    },
    ofText: (note: string) => onlyClient(newCharacters(board, note, isNew)),
    ofGap(note: string) {
      gaps ??= newGaps(board, keysOf(changed, board.gaps), isNew);
      return onlyClient(gaps.get(note) ?? []);
    },
  };
}

/** Every key that was written, also one that was written and taken away: events leave those out. */
function keysOf(changed: ReadonlyMap<unknown, ReadonlySet<string | null>>, root: unknown): string[] {
  return [...(changed.get(root) ?? [])].filter((key) => key !== null);
}

type IsNew = (item: Y.Item) => boolean;

function newCharacters(board: Board, note: string, isNew: IsNew): Y.Item[] {
  const items: Y.Item[] = [];
  const first = noteEntry(note, board.notes.get(note))?.text._start ?? null;
  for (let item = first; item !== null; item = item.right) {
    if (!item.deleted && isNew(item)) items.push(item);
  }
  return items;
}

/** The gaps that came, by the note that left them; those too that somebody has filled in the same moment. */
function newGaps(
  board: Board,
  keys: readonly string[],
  isNew: IsNew,
): ReadonlyMap<string, readonly Y.Item[]> {
  const byNote = new Map<string, Y.Item[]>();
  for (const key of keys) {
    const item = board.gaps._map.get(key);
    if (item === undefined || !isNew(item)) continue;
    const note = key.slice(0, key.lastIndexOf('_'));
    byNote.set(note, [...(byNote.get(note) ?? []), item]);
  }
  return byNote;
}

function onlyClient(items: readonly Y.Item[]): number | undefined {
  const clients = new Set(items.map((item) => item.id.client));
  return clients.size === 1 ? [...clients][0] : undefined;
}
