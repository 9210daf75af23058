import { type BoardChange, type Cell, UNSORTED } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { createGridSelection, type GridSelection } from './gridSelection.ts';
import { createGridShape, type GridShape } from './gridShape.ts';
import { createHearing, type Hearing } from './hearing.ts';
import { createMarks, type Marks } from './marks.ts';
import { placeKey, sameCell } from './placeKey.ts';

/** What is being written: a note, or a new one meant for a place. */
export type GridEditing = { note: string } | { cell: Cell; text: string };

/** What is special about a place, as bits: most have nothing, and one number is quickly compared. */
export const CURRENT = 1;
export const EDITED = 2;
export const SELECTED = 4;

/** Whose doing it was that the place I am on, or what stands around it, is another one now. */
export type Doing = 'mine' | 'others';

/** The state of the grid beside the board itself: where I am (headers too), what I was told there, what I write. */
export interface GridState extends Pick<Hearing, 'heard' | 'hear'> {
  /** My place; row 1 is the header. It follows the room's current note. */
  readonly active: Readable<Cell>;
  readonly editing: Readable<GridEditing | undefined>;
  readonly shape: Readable<GridShape>;
  readonly selection: GridSelection;
  /** By place: whether it is mine, written in, selected. */
  readonly places: Marks<number>;
  /** By section and by row number: whether my place is in it. */
  readonly lines: Marks<true>;
  /** I go there by my own doing. */
  go(cell: Cell): void;
  startEditing(editing: GridEditing): void;
  stopEditing(): void;
  /** Whose doing it was since this was last asked; mine where both did something. */
  takeDoing(): Doing | undefined;
  /** Begins to follow the board; the answer ends it. */
  connect(): () => void;
}

interface GridStateOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'remote'>;
  /** The notes that match the filter; `undefined` without one. */
  results: Readable<ReadonlySet<string> | undefined>;
  now(): number;
  /** Whether the focus is in the grid: only then is it told what happens under it. */
  hasFocus(): boolean;
}

export function createGridState(options: GridStateOptions): GridState {
  const { room, announcer, results, now, hasFocus } = options;
  const { store, current } = room;
  const active = createValue<Cell>(current.get().cell);
  const editing = createValue<GridEditing | undefined>(undefined);
  const shape = createGridShape({ store, results, here: active.get });
  const isShown = (note: string) => note === '' || results.get()?.has(note) !== false;
  const selection = createGridSelection({ store, shape: shape.get, isShown });
  const hearing = createHearing({ room, announcer, active, now });
  const places = createMarks<number>();
  const lines = createMarks<true>();
  let isGoing = false;
  let doing: Doing | undefined;
  let seen = { active: active.get(), shape: shape.get() };

  const standing = () => ({
    cell: active.get(),
    note: active.get().row === 1 ? undefined : store.noteAt(active.get()),
  });
  let before = standing();
  let last = current.get();
  const isThere = ({ section }: Cell) => store.getSection(section) !== undefined;

  function mark(): void {
    const marks = new Map<string, number>();
    const add = (cell: Cell, bit: number) =>
      marks.set(placeKey(cell), (marks.get(placeKey(cell)) ?? 0) | bit);
    const written = editing.get();
    add(active.get(), CURRENT);
    // A note that is deleted while I write in it: its editor stays where it is until that has been dealt with.
    if (written !== undefined)
      add('note' in written ? (store.cellOf(written.note) ?? active.get()) : written.cell, EDITED);
    for (const cell of selection.cells()) add(cell, SELECTED);
    places.set(marks);
    const { section, row } = active.get();
    lines.set(
      new Map([
        [section, true],
        [String(row), true],
      ]),
    );
  }

  /** Everything that follows from my place, the board or the selection. What changes none of it is nobody's doing. */
  function derive(whose: Doing): void {
    shape.update(whose === 'mine');
    mark();
    const isOther = seen.active !== active.get() || seen.shape !== shape.get();
    if (isOther && doing !== 'mine') doing = whose;
  }

  /** The section whose title stands now where the title of one that is gone stood. */
  function titleBeside(gone: string): string {
    const column = shape.get().sections.findIndex(({ id }) => id === gone);
    const now = store.getSections();
    return now[Math.min(Math.max(0, column), now.length - 1)]?.id ?? UNSORTED;
  }

  /** Who writes a new note is on its place, and not on a note of others that has come there: that may be pushed on. */
  function stayWhereNewIsWritten(): void {
    const written = editing.get();
    if (written === undefined || 'note' in written || !isThere(written.cell)) return;
    if (!sameCell(current.get().cell, written.cell)) current.setCell(written.cell);
  }

  /** Where the current place has gone: along with its note, because its section is gone, or because I went there in another view. */
  function follow(): Doing | undefined {
    stayWhereNewIsWritten();
    const { cell, note } = current.get();
    const was = last;
    last = current.get();
    const here = active.get();
    if (sameCell(cell, here)) return undefined;
    const isInHeader = here.row === 1 && hasFocus();
    // A header has no note: nothing but its section's end takes me off it.
    if (isInHeader && isThere(here)) return undefined;
    const isTaken = !isThere(here) || !isThere(was.cell) || (note !== undefined && was.note === note);
    active.set(isInHeader ? { section: titleBeside(here.section), row: 1 } : cell);
    return isTaken ? 'others' : 'mine';
  }

  function changed(changes: readonly BoardChange[], isLocal: boolean): void {
    const was = before;
    follow();
    if (isLocal) hearing.hear();
    else if (hasFocus() && editing.get() === undefined) hearing.tell(changes, was);
    derive(isLocal ? 'mine' : 'others');
    before = standing();
  }

  mark();
  return {
    active,
    editing,
    shape,
    selection,
    places,
    lines,
    heard: hearing.heard,
    hear: hearing.hear,
    go(cell) {
      isGoing = true;
      const note = cell.row === 1 ? undefined : store.noteAt(cell);
      active.set(cell);
      if (note !== undefined) current.setNote(note);
      else if (cell.row > 1) current.setCell(cell);
      isGoing = false;
      last = current.get();
      hearing.hear();
      derive('mine');
      before = standing();
    },
    startEditing(next) {
      editing.set(next);
      mark();
    },
    stopEditing() {
      editing.set(undefined);
      mark();
    },
    takeDoing() {
      const was = doing;
      doing = undefined;
      seen = { active: active.get(), shape: shape.get() };
      return was;
    },
    connect() {
      const whose = follow();
      derive(whose ?? 'mine');
      before = standing();
      const stops = [
        current.subscribe(() => {
          if (isGoing) return;
          const who = follow();
          if (who !== undefined) derive(who);
          // What others did is told when the store tells of it; until then what was before is not forgotten.
          if (who === 'mine') before = standing();
        }),
        store.subscribeChanges((changes, meta) => changed(changes, meta.isLocal)),
        selection.subscribe(mark),
        results.subscribe(() => derive('others')),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
