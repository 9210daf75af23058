import type { Cell } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { NoteActions } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { type BoardParts, isSameCell } from './BoardParts.ts';
import { containsPoint } from './boxes.ts';
import { seenBox } from './Camera.ts';
import { cellUnder } from './cellUnder.ts';
import { createEdgePan } from './edgePan.ts';
import { firstWords } from './firstWords.ts';
import type { Point } from './frameLayout.ts';
import { hungBelow } from './freeNotes.ts';
import { landingWords } from './landingWords.ts';
import { navigableFrames } from './navigableFrames.ts';
import { type Direction, neighbour } from './neighbour.ts';
import { type PointerWatch, wallPoint } from './pointer.ts';
import { createSectionTurn } from './sectionTurn.ts';
import { cancelSensor } from './sensorTouches.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
/** A finger that rests is never quite still. */
const PRESS_PX = 8;

interface DragStepsOptions {
  readonly room: RoomSession;
  readonly parts: BoardParts;
  readonly actions: NoteActions;
  readonly announcer: Pick<Announcer, 'say'>;
  readonly pointer: PointerWatch;
  /** The window onto the wall; absent where only one section is drawn. */
  viewport(): Element | null;
  /** Opens the menu of the current place. */
  openMenu(): void;
  /** Brings the place where the notes would land into sight. */
  reveal(cell: Cell): void;
}

/** The course of a drag of notes: where they would land, what is said about it, and the one write at the end. */
export function createDragSteps(options: DragStepsOptions) {
  const { room, parts, actions, announcer, pointer, viewport, openMenu, reveal } = options;
  const { store } = room;
  const edgePan = createEdgePan({
    camera: parts.camera,
    pointer,
    viewport,
    panned: landUnderPointer,
  });
  const sectionTurn = createSectionTurn({ room, parts, announcer, pointer });

  let isPress = false;

  const held = () => {
    const hand = parts.hand.get();
    return hand?.kind === 'notes' ? hand : undefined;
  };

  function land(landing: Cell | undefined, free?: Point): void {
    const hand = held();
    if (!hand) return;
    const isSamePlace = isSameCell(hand.landing, landing) || hand.landing === landing;
    if (isSamePlace && hand.free === undefined && free === undefined) return;
    const turnedTo = parts.isNarrow && landing !== undefined ? landing.section : hand.turnedTo;
    parts.hand.set({ ...hand, landing, free, turnedTo });
    const isStillFree = hand.free !== undefined && free !== undefined;
    if (!isStillFree) announcer.say(free ? t('board.overGround') : landingWords(room, hand.notes, landing));
  }

  /** The slot under the pointer, or else the ground; notes that hang free are lain over, and do not make room. */
  function landUnderPointer(): void {
    const [window, at] = [viewport(), pointer.at()];
    if (at === undefined) return;
    const { camera, layout } = parts;
    if (window === null) {
      land(cellUnder(at));
      return;
    }
    const point = wallPoint(window, camera, at);
    const wall = layout.get();
    const cell = wall.cellAt(point);
    if (cell !== undefined && wall.freeAt(cell) === undefined) land(cell);
    else if (containsPoint(seenBox(camera.get(), camera.getSize()), point)) land(undefined, point);
    else land(undefined);
  }

  function moved(): void {
    if (held()?.isKeyboard !== false) return;
    const [at, from] = [pointer.at(), pointer.pressedAt()];
    if (at && from && Math.hypot(at.x - from.x, at.y - from.y) > PRESS_PX) isPress = false;
    landUnderPointer();
    edgePan.moved();
    sectionTurn.moved();
  }

  /** Where one section is drawn: another one is in the page now, or after the last of them my place is again. */
  function turned(): void {
    const hand = held();
    if (hand === undefined) reveal(room.current.get().cell);
    else if (!hand.isKeyboard) landUnderPointer();
    else if (hand.landing !== undefined) reveal(hand.landing);
  }

  function end(): void {
    parts.hand.set(undefined);
    edgePan.end();
    sectionTurn.end();
    document.removeEventListener('scroll', landUnderPointer);
  }

  /** What takes hold: a finger that lets go where it was, without having moved, asks for the menu. */
  function start(note: string, grip: 'mouse' | 'touch' | 'keyboard'): void {
    const isKeyboard = grip === 'keyboard';
    isPress = grip === 'touch';
    const landing = store.cellOf(note);
    if (!landing) return;
    const selected = parts.selection.get().has(note) ? parts.selection.notes() : [];
    const notes = [note, ...selected.filter((other) => other !== note)];
    // What may not be moved is not picked up, and says why.
    if (!actions.mayChange(notes)) return;
    // Where one section is drawn it stays in sight, also when somebody moves the note to another.
    const turnedTo = parts.isNarrow ? landing.section : undefined;
    parts.hand.set({ kind: 'notes', notes, landing, turnedTo, isKeyboard });
    room.current.setNote(note);
    const words = firstWords(store.getNote(note)?.text ?? '');
    const address = store.addressOf(landing);
    const more = notes.length - 1;
    announcer.say(
      more === 0
        ? t('board.picked', { address, words })
        : t('board.pickedMany', { count: notes.length, address }),
    );
    if (isKeyboard) return;
    edgePan.moved();
    sectionTurn.moved();
    // Without a wall the page scrolls under a finger that rests near its upper or lower edge.
    if (parts.isNarrow) document.addEventListener('scroll', landUnderPointer, { passive: true });
  }

  function drop(): void {
    const hand = held();
    if (!hand) return;
    end();
    if (isPress) {
      openMenu();
      return;
    }
    const notes = hand.notes.filter((note) => store.getNote(note) !== undefined);
    const [first] = notes;
    if (first !== undefined && hand.free !== undefined)
      actions.moveFree(hungBelow(parts.layout.get().geometry, notes, hand.free));
    else if (hand.landing === undefined || first === undefined) announcer.say(t('board.notMoved'));
    else if (notes.length === 1) actions.move(first, hand.landing);
    else actions.moveAll(notes, hand.landing);
    actions.focusCurrent();
  }

  function cancel(): void {
    if (!held()) return;
    end();
    announcer.say(t('board.notMoved'));
    actions.focusCurrent();
  }

  /** An arrow key while a note is held by keys. Whether it was one. */
  function arrow(code: string): boolean {
    const direction = ARROWS[code];
    const hand = held();
    const [note] = hand?.notes ?? [];
    if (!direction || !hand || note === undefined) return false;
    const from = hand.landing ?? store.cellOf(note);
    const next = from && neighbour(navigableFrames(room, parts), from, direction);
    if (next) {
      land(next);
      reveal(next);
    } else announcer.say(t('board.edge'));
    return true;
  }

  const stopChanges = store.subscribeChanges((changes, { isLocal }) => {
    const [note] = held()?.notes ?? [];
    if (note === undefined || isLocal) return;
    const mine = changes.filter((change) => 'note' in change && change.note === note);
    // The hand is empty then, and the person is told: nothing of theirs is lost but what they held.
    if (mine.some(({ kind }) => kind === 'noteDeleted')) {
      end();
      announcer.say(t('board.heldDeleted'));
      cancelSensor();
      actions.focusCurrent();
      return;
    }
    const moved = mine.find((change) => change.kind === 'noteMoved' && !change.isPushed);
    if (moved?.kind === 'noteMoved')
      announcer.say(t('board.heldMoved', { address: store.addressOf(moved.after) }));
  });

  return {
    start,
    moved,
    turned,
    drop,
    cancel,
    arrow,
    destroy() {
      stopChanges();
      end();
    },
  };
}
