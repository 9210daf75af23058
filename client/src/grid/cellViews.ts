import type { BoardChange, Cell, Note } from '@evenboard/board';
import { atOnce, type Pace } from '../session/pace.ts';
import type { Readable } from '../session/Readable.ts';
import type { RoomSession, UnseenChange } from '../session/roomSession.ts';
import type { VoteMark } from '../session/voteMarks.ts';
import { votingIn } from '../session/votingIn.ts';
import { cellOfKey, placeKey } from './placeKey.ts';

/** All that is shown and heard of one place. The same object until something in it changes. */
export interface CellView {
  readonly note: Note | undefined;
  readonly comments: number;
  /** Who of the others writes in the note now. */
  readonly writer: string | undefined;
  readonly change: UnseenChange | undefined;
  readonly mark: VoteMark | undefined;
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
  mark: undefined,
  isShown: true,
};

function isSameView(a: CellView, b: CellView): boolean {
  return (
    a.note === b.note &&
    a.comments === b.comments &&
    a.writer === b.writer &&
    a.change === b.change &&
    a.mark === b.mark &&
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

interface CellViewsOptions {
  readonly room: RoomSession;
  /** The notes that match the filter; `undefined` without one. */
  readonly results: Readable<ReadonlySet<string> | undefined>;
  /** My place. */
  readonly active: Readable<Cell>;
  /** How cells far from it are looked at again; at once where not given. */
  readonly pace?: (work: () => void) => Pace;
}

/** One note more pushes a whole column: what stands further from my place than this is shown a moment later. */
const NEAR_ROWS = 10;
/** So many of these at once: some milliseconds' work. */
const FAR_AT_ONCE = 40;

export function createCellViews({ room, results, active, pace = atOnce }: CellViewsOptions): CellViews {
  const { store, presence, changes, me } = room;
  const { marks } = votingIn(room);
  const views = new Map<string, CellView>();
  const far = new Set<string>();
  let slowly = atOnce(lookAtFar);
  const listeners = new Map<string, Set<() => void>>();
  let writers: ReadonlyMap<string, string> = new Map();
  let unseen: ReadonlyMap<string, UnseenChange> = new Map();
  let voted: ReadonlyMap<string, VoteMark> = new Map();

  function read(cell: Cell): CellView {
    const id = store.noteAt(cell);
    const note = id === undefined ? undefined : store.getNote(id);
    if (id === undefined || note === undefined) return EMPTY;
    return {
      note,
      comments: store.getComments(id).length,
      writer: writers.get(id),
      change: changes.find(id),
      mark: marks.get().get(id),
      isShown: results.get()?.has(id) !== false,
    };
  }

  const isNear = ({ row }: Cell) => Math.abs(row - active.get().row) <= NEAR_ROWS;

  /** Looks again at a place, now or soon. */
  function look(cell: Cell): void {
    if (isNear(cell)) {
      lookNow(placeKey(cell), cell);
      return;
    }
    far.add(placeKey(cell));
    slowly.ask();
  }

  function lookAtFar(): void {
    for (const key of [...far].slice(0, FAR_AT_ONCE)) lookNow(key);
    if (far.size > 0) slowly.ask();
  }

  /** Wherever I go, what is heard there is what stands there. */
  function lookAround(): void {
    for (const key of far) if (isNear(cellOfKey(key))) lookNow(key);
  }

  /** Looks again at a place, and tells whoever shows it if it is another now. */
  function lookNow(key: string, cell = cellOfKey(key)): void {
    far.delete(key);
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

  function readMarks(): void {
    const before = voted;
    voted = marks.get();
    lookAtNotes(differing(before, voted));
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
      slowly = pace(lookAtFar);
      readWriters();
      readUnseen();
      readMarks();
      // What happened between the first drawing and now.
      lookAtAll();
      const stops = [
        store.subscribeChanges((happened) => {
          for (const change of happened) for (const cell of cellsOf(change, store.cellOf)) look(cell);
        }),
        presence.others.subscribe(readWriters),
        changes.unseen.subscribe(readUnseen),
        marks.subscribe(readMarks),
        results.subscribe(lookAtAll),
        active.subscribe(lookAround),
        () => slowly.destroy(),
      ];
      return () => {
        far.clear();
        for (const stop of stops) stop();
      };
    },
  };
}
