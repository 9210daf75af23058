import type * as Y from 'yjs';
import type { Board } from './Board.ts';
import type { BoardChange } from './BoardChange.ts';
import type { BoardStore, ChangeMeta, Column } from './BoardStore.ts';
import { FIRST_ROW, UNSORTED } from './Cell.ts';
import { columnOf } from './columnOf.ts';
import { createCommentIndex } from './createCommentIndex.ts';
import { createListeners } from './createListeners.ts';
import { createPlacedNotes } from './createPlacedNotes.ts';
import { createSectionIndex } from './createSectionIndex.ts';
import { formatAddress } from './formatAddress.ts';
import { isSame } from './isSame.ts';
import { cellOf } from './noteChanges.ts';
import { readLegend } from './readBoard.ts';
import { signChanges } from './signChanges.ts';
import { everything, type Touched, watchBoard } from './watchBoard.ts';

type ChangesListener = (changes: readonly BoardChange[], meta: ChangeMeta) => void;

/** A store over a board, up to date after every transaction, until `destroy()`. */
export function createBoardStore(board: Board): BoardStore {
  const sections = createSectionIndex(board);
  const isSection = (id: string) => sections.get(id) !== undefined;
  const placed = createPlacedNotes(board, isSection);
  const comments = createCommentIndex(board);
  const listeners = createListeners();
  const changesListeners = new Set<ChangesListener>();
  const emptyColumns = new Map<string, Column>();
  let legend = readLegend(board);

  const update = (touched: Touched): { changes: BoardChange[]; keys: string[] } => {
    const before = sections.list();
    const section = sections.update(touched.sections);
    const note = placed.update(touched, section.cameOrWent);
    const comment = comments.update(touched.comments);
    const changes: BoardChange[] = [...section.changes, ...note.changes, ...comment.changes];
    const keys = [
      ...prefixed('note', note.notes),
      ...prefixed('column', note.columns),
      ...prefixed('comments', comment.notes),
    ];
    if (before !== sections.list()) keys.push('sections');
    const nextLegend = touched.legend.size > 0 ? readLegend(board) : legend;
    if (!isSame(legend, nextLegend)) {
      legend = nextLegend;
      keys.push('legend');
      changes.push({ kind: 'legendChanged' });
    }
    return { changes, keys };
  };

  const onTouched = (touched: Touched, transaction: Y.Transaction) => {
    const { changes, keys } = update(touched);
    listeners.notify(keys);
    if (changes.length === 0) return;
    const meta = { isLocal: transaction.local, origin: transaction.origin as unknown };
    const signed = changesListeners.size > 0 ? signChanges(board, changes, transaction) : [];
    for (const listener of [...changesListeners]) listener(signed, meta);
  };

  const emptyColumn = (section: string): Column => {
    const column = emptyColumns.get(section) ?? columnOf(section, new Map(), () => false);
    emptyColumns.set(section, column);
    return column;
  };

  update(everything(board));
  const stopWatching = watchBoard(board, onTouched);
  const getColumn = (section: string) => placed.column(section) ?? emptyColumn(section);

  return {
    getSections: sections.list,
    subscribeSections: (listener) => listeners.subscribe('sections', listener),
    getSection: sections.get,
    getColumn,
    subscribeColumn: (section, listener) => listeners.subscribe(`column ${section}`, listener),
    getNote: (id) => placed.notes.get(id),
    subscribeNote: (id, listener) => listeners.subscribe(`note ${id}`, listener),
    getComments: comments.of,
    subscribeComments: (noteId, listener) => listeners.subscribe(`comments ${noteId}`, listener),
    getLegend: () => legend,
    subscribeLegend: (listener) => listeners.subscribe('legend', listener),
    cellOf(noteId) {
      const note = placed.notes.get(noteId);
      return note && cellOf(note);
    },
    noteAt: ({ section, row }) => getColumn(section).cells[row - FIRST_ROW],
    addressOf({ section, row }) {
      const column = (sections.get(section) ?? sections.get(UNSORTED))?.index ?? 0;
      return formatAddress({ column, row });
    },
    getNoteCount: () => placed.notes.size,
    subscribeChanges(listener) {
      const own: ChangesListener = (changes, meta) => listener(changes, meta);
      changesListeners.add(own);
      return () => changesListeners.delete(own);
    },
    destroy() {
      stopWatching();
      listeners.clear();
      changesListeners.clear();
    },
  };
}

function prefixed(kind: string, keys: Iterable<string>): string[] {
  return [...keys].map((key) => `${kind} ${key}`);
}
