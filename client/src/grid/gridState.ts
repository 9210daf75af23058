import type { BoardChange, Cell } from '@evenboard/board';
import { type Announcer, clipWords } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';

/** What is being written: a note, or a new one meant for a place. */
export type GridEditing = { note: string } | { cell: Cell; text: string };

/** At most one line in this time about the note under the focus having been pushed. */
const PUSHED_SAID_EVERY_MS = 10_000;

/** The state of the grid beside the board itself: where I am (headers too), what I was told there, what I write. */
export interface GridState {
  /** My place; row 1 is the header. It follows the room's current note. */
  readonly active: Readable<Cell>;
  readonly editing: Readable<GridEditing | undefined>;
  /** I go there by my own doing. */
  go(cell: Cell): void;
  startEditing(editing: GridEditing): void;
  stopEditing(): void;
  /** The note I was told of at my place; `undefined` where I was told that it is empty. */
  heard(): string | undefined;
  /** I know now what stands at my place. */
  hear(): void;
  /** Whether the place changed under me by somebody else's doing since this was last asked. */
  takePushed(): boolean;
  /** Begins to follow the board; the answer ends it. */
  connect(): () => void;
}

export function sameCell(a: Cell, b: Cell): boolean {
  return a.section === b.section && a.row === b.row;
}

interface GridStateOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'remote' | 'lastSaid'>;
  now(): number;
  /** Whether the focus is in the grid: only then is it told what happens under it. */
  hasFocus(): boolean;
  /** Called before the place of the focused note changes, while the page still shows the old one. */
  beforePush(): void;
}

export function createGridState({ room, announcer, now, hasFocus, beforePush }: GridStateOptions): GridState {
  const { store, current } = room;
  const active = createValue<Cell>(current.get().cell);
  const editing = createValue<GridEditing | undefined>(undefined);
  let heard = current.get().note;
  let told = '';
  let isGoing = false;
  let isPushed = false;
  let nextPushedLine = Number.NEGATIVE_INFINITY;

  let before = { cell: active.get(), note: heard };

  const noteHere = () => (active.get().row === 1 ? undefined : store.noteAt(active.get()));
  const settle = () => {
    before = { cell: active.get(), note: noteHere() };
  };
  const hear = () => {
    heard = noteHere();
    settle();
  };

  function follow(): void {
    const { cell } = current.get();
    if (sameCell(cell, active.get())) return;
    // A header has no note: nothing but its section's end takes me off it.
    if (active.get().row === 1 && hasFocus() && store.getSection(active.get().section) !== undefined) return;
    beforePush();
    active.set(active.get().row === 1 && hasFocus() ? { section: cell.section, row: 1 } : cell);
    isPushed = true;
  }

  /** One line on what somebody else has just done to the place I am on; `undefined` when that does not concern me. */
  function lineOn(changes: readonly BoardChange[], here: Cell, note: string | undefined): string | undefined {
    const place = active.get();
    const address = store.addressOf(place);
    if (changes.some((change) => change.kind === 'noteDeleted' && change.note === note)) {
      return t('grid.noteDeleted', { address });
    }
    if (here.section !== place.section && store.getSection(here.section) === undefined) {
      return t('grid.sectionGone', { address });
    }
    if (note !== undefined && !sameCell(here, place) && now() >= nextPushedLine) {
      nextPushedLine = now() + PUSHED_SAID_EVERY_MS;
      return t('grid.nowAt', { address });
    }
    const landed = note === undefined && place.row > 1 ? store.noteAt(place) : undefined;
    const text = landed === undefined ? undefined : store.getNote(landed)?.text;
    return text === undefined ? undefined : t('grid.noteLanded', { address, text });
  }

  function say(line: string): void {
    told = clipWords(line);
    announcer.remote(told, 'here');
  }

  function changed(changes: readonly BoardChange[], isLocal: boolean): void {
    follow();
    if (isLocal) {
      hear();
      isPushed = false;
    } else if (hasFocus() && editing.get() === undefined) {
      const line = lineOn(changes, before.cell, before.note);
      if (line !== undefined) say(line);
    }
    settle();
  }

  return {
    active,
    editing,
    go(cell) {
      isGoing = true;
      const note = cell.row === 1 ? undefined : store.noteAt(cell);
      active.set(cell);
      if (note !== undefined) current.setNote(note);
      else if (cell.row > 1) current.setCell(cell);
      isGoing = false;
      isPushed = false;
      hear();
    },
    startEditing: editing.set,
    stopEditing: () => editing.set(undefined),
    heard: () => heard,
    hear,
    takePushed() {
      const was = isPushed;
      isPushed = false;
      return was;
    },
    connect() {
      follow();
      settle();
      const stops = [
        current.subscribe(() => {
          if (!isGoing) follow();
        }),
        store.subscribeChanges((changes, meta) => changed(changes, meta.isLocal)),
        // Once the line about my place has been said, commands act on what it said.
        announcer.lastSaid.subscribe(() => {
          if (announcer.lastSaid.get() === told) hear();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
