import type { BoardChange, Cell } from '@evenboard/board';
import { type Announcer, clipWords } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { addressWords, personName } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { OutlineFocus } from './outlineFocus.ts';
import type { OutlineState } from './outlineState.ts';

/** At most one line in this time about the note under the focus having been pushed. */
const PUSHED_SAID_EVERY_MS = 10_000;

/** What others do to the place where I am, and what I know of it. */
export interface OutlineNews {
  /** The note that I was told of here; `undefined` where I was told that the place is empty. */
  heard(): string | undefined;
  /** I know now what stands here. */
  hear(): void;
  connect(): () => void;
}

interface OutlineNewsOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'remote' | 'lastSaid'>;
  state: OutlineState;
  focus: Pick<OutlineFocus, 'has' | 'beforeOthers'>;
  now(): number;
}

export function createOutlineNews({ room, announcer, state, focus, now }: OutlineNewsOptions): OutlineNews {
  const { store, current, presence, people } = room;
  let heard = current.get().note;
  let before = current.get();
  let shown = before;
  let shownNote = before.note === undefined ? undefined : store.getNote(before.note);
  let told = '';
  let isByOthers = false;
  let nextPushedLine = Number.NEGATIVE_INFINITY;

  const hear = () => {
    heard = current.get().note;
  };

  function whoDeleted(change: BoardChange): string {
    const person = presence.personOf(change.by);
    return person === undefined ? t('outline.somebody') : personName(people.get(), person);
  }

  /** One line on what somebody else has just done to the place I am on. */
  function lineOn(changes: readonly BoardChange[], here: Cell, note: string | undefined): string | undefined {
    const { cell, note: noteNow } = current.get();
    const address = addressWords(room, cell);
    const deletion = changes.find((change) => change.kind === 'noteDeleted' && change.note === note);
    if (deletion !== undefined) return t('outline.deletedHere', { name: whoDeleted(deletion), address });
    const hasMoved = here.section !== cell.section || here.row !== cell.row;
    if (note === undefined && here.section !== cell.section) return t('outline.sectionGone', { address });
    if (note !== undefined && hasMoved && now() >= nextPushedLine) {
      nextPushedLine = now() + PUSHED_SAID_EVERY_MS;
      return t('outline.nowAt', { address });
    }
    const landed = note === undefined && noteNow !== undefined ? store.getNote(noteNow) : undefined;
    return landed && t('outline.landed', { address, text: landed.text });
  }

  /** A note deleted under me is remembered as long as I stay on its place. */
  function arrived(): void {
    const { cell, note } = current.get();
    const isSamePlace = cell.section === shown.cell.section && cell.row === shown.cell.row;
    const isEmptied = isSamePlace && note === undefined && shownNote !== undefined;
    state.gone.set(isEmptied ? shownNote : undefined);
    shown = current.get();
    shownNote = note === undefined ? undefined : store.getNote(note);
  }

  function changed(changes: readonly BoardChange[], isLocal: boolean): void {
    const { cell, note } = before;
    before = current.get();
    if (isLocal) hear();
    else if (focus.has() && state.editing.get() === undefined) {
      const line = lineOn(changes, cell, note);
      if (line === undefined) return;
      told = clipWords(line);
      announcer.remote(told, 'here');
    }
  }

  return {
    heard: () => heard,
    hear,
    connect() {
      const stops = [
        store.subscribeChanges((changes, { isLocal }) => {
          isByOthers = !isLocal;
          if (!isLocal) focus.beforeOthers();
          changed(changes, isLocal);
        }),
        current.subscribe(() => {
          arrived();
          // Where it was others' change that moved me, that is told of first; where I went myself, I know.
          queueMicrotask(() => {
            before = current.get();
            if (!isByOthers) hear();
            isByOthers = false;
          });
        }),
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
