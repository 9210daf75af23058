import type { BoardChange, Cell, Note } from '@evenboard/board';
import type { Readable } from '../session/Readable.ts';
import type { RoomSession, UnseenChange } from '../session/roomSession.ts';
import { cellOfKey, placeKey } from './placeKey.ts';

/** All that is shown and heard of one place. The same object until something in it changes. */
export interface CellView {
  readonly note: Note | undefined;
  readonly comments: number;
  /** Who of the others writes in the note now. */
  readonly writer: string | undefined;
  readonly change: UnseenChange | undefined;
  /** Whether the filter lets the note be shown. */
  readonly isShown: boolean;
}

/**
 * The cells by place. One subscription for each, for good: notes flow through places, and a thousand cells that each
 * subscribed anew to another note would make every push dear.
 */
export interface CellViews {
  get(cell: Cell): CellView;
  subscribe(key: string, listener: () => void): () => void;
  /** Begins to follow the board; the answer ends it. */
  connect(): () => void;
}

const EMPTY: CellView = {
  note: undefined,
  comments: 0,
  writer: undefined,
  change: undefined,
  isShown: true,
};

function isSameView(a: CellView, b: CellView): boolean {
  return (
    a.note === b.note &&
    a.comments === b.comments &&
    a.writer === b.writer &&
    a.change === b.change &&
    a.isShown === b.isShown
  );
}

/** The places at which a change is seen. */
function cellsOf(change: BoardChange, cellOf: (note: string) => Cell | undefined): readonly Cell[] {
  if (change.kind === 'noteMoved') return [change.before, change.after];
  if (change.kind === 'noteAdded') return [change.after];
  if (change.kind === 'noteDeleted') return [change.before];
  const cell = 'note' in change ? cellOf(change.note) : undefined;
  return cell === undefined ? [] : [cell];
}

/** The keys whose value is not the same in both. */
function differing<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): readonly string[] {
  const keys = [...before.keys()].filter((key) => !after.has(key));
  for (const [key, value] of after) if (before.get(key) !== value) keys.push(key);
  return keys;
}

export function createCellViews(
  { store, presence, changes, me }: RoomSession,
  results: Readable<ReadonlySet<string> | undefined>,
): CellViews {
  const views = new Map<string, CellView>();
  const listeners = new Map<string, Set<() => void>>();
  let writers: ReadonlyMap<string, string> = new Map();
  let unseen: ReadonlyMap<string, UnseenChange> = new Map();

  function read(cell: Cell): CellView {
    const id = store.noteAt(cell);
    const note = id === undefined ? undefined : store.getNote(id);
    if (id === undefined || note === undefined) return EMPTY;
    return {
      note,
      comments: store.getComments(id).length,
      writer: writers.get(id),
      change: changes.find(id),
      isShown: results.get()?.has(id) !== false,
    };
  }

  /** Looks again at a place, and tells whoever shows it if it is another now. */
  function look(cell: Cell): void {
    const key = placeKey(cell);
    const here = listeners.get(key);
    const before = views.get(key);
    if (here === undefined || before === undefined) {
      views.delete(key);
      return;
    }
    const after = read(cell);
    if (isSameView(before, after)) return;
    views.set(key, after);
    for (const listener of [...here]) listener();
  }

  function lookAtNotes(ids: Iterable<string>): void {
    for (const id of ids) {
      const cell = store.cellOf(id);
      if (cell !== undefined) look(cell);
    }
  }

  function readWriters(): void {
    const before = writers;
    writers = new Map(
      presence.others.get().flatMap(({ editing, user }): [string, string][] => {
        return editing === undefined || user.id === me.id ? [] : [[editing, user.id]];
      }),
    );
    lookAtNotes(differing(before, writers));
  }

  function readUnseen(): void {
    const before = unseen;
    unseen = new Map(changes.unseen.get().map((change) => [change.id, change]));
    lookAtNotes(differing(before, unseen));
  }

  /** Another filter, or none: any note may be shown now, or hidden. */
  function lookAtAll(): void {
    for (const key of [...listeners.keys()]) look(cellOfKey(key));
  }

  return {
    get(cell) {
      const key = placeKey(cell);
      const known = views.get(key);
      if (known !== undefined && listeners.has(key)) return known;
      const view = read(cell);
      const kept = known !== undefined && isSameView(known, view) ? known : view;
      views.set(key, kept);
      return kept;
    },
    subscribe(key, listener) {
      const there = listeners.get(key) ?? new Set();
      listeners.set(key, there.add(listener));
      return () => {
        there.delete(listener);
        if (there.size > 0 || listeners.get(key) !== there) return;
        listeners.delete(key);
        views.delete(key);
      };
    },
    connect() {
      readWriters();
      readUnseen();
      // What happened between the first drawing and now.
      lookAtAll();
      const stops = [
        store.subscribeChanges((happened) => {
          for (const change of happened) for (const cell of cellsOf(change, store.cellOf)) look(cell);
        }),
        presence.others.subscribe(readWriters),
        changes.unseen.subscribe(readUnseen),
        results.subscribe(lookAtAll),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
