import {
  DndContext,
  type DragEndEvent,
  type DragStartEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useDerived, useRoomSession } from '../hooks/index.ts';
import { useNoteActions } from '../note/index.ts';
import { useSectionActions } from '../section/index.ts';
import { isReader } from '../session/whyNot.ts';
import { useBoardParts } from './BoardParts.ts';
import type { BoardFocus } from './boardFocus.ts';
import { createDragSteps } from './dragSteps.ts';
import { grippedBy } from './grip.ts';
import { NotesInHand } from './NotesInHand.tsx';
import { watchPointer } from './pointer.ts';
import { QuietMouseSensor, QuietTouchSensor } from './quietSensors.ts';
import { createSectionDrag } from './sectionDrag.ts';
import { cancelSensor, followTouch } from './sensorTouches.ts';
import { TurnSigns } from './TurnSigns.tsx';

const silent = () => undefined;
/** Our announcer speaks; dnd-kit's own live region stays empty. */
const ACCESSIBILITY = {
  announcements: { onDragStart: silent, onDragOver: silent, onDragEnd: silent, onDragCancel: silent },
  screenReaderInstructions: { draggable: '' },
  restoreFocus: false,
};
/** The one draggable: dnd-kit renders each of them anew when a drag begins, and a wall has thousands of notes. */
const HAND = 'hand';
interface DragAreaProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly focus: RefObject<BoardFocus | undefined>;
  /** Opens the menu of the current place. */
  readonly openMenu: () => void;
}

/**
 * Dragging, in a chunk of its own beside what is dragged: the board is there first. With mouse, finger (a long press) and keyboard: notes by themselves and sections by their heads with a
 * pointer, both by their handles with keys. Where something would land follows from the layout of the wall and not
 * from dnd-kit's droppables: those are measured once, and the board moves under a drag. The document is written once,
 * on the drop.
 */
export function DragArea(props: DragAreaProps) {
  const { root } = props;
  const { notes, section } = useSteps(props);
  const both = [notes, section];
  const parts = useBoardParts();
  useTurned(notes.turned);
  // Where the page scrolls under what is held, dnd-kit does that, and has to hear of each move.
  const [Mouse, Touch] = parts.isNarrow ? [MouseSensor, TouchSensor] : [QuietMouseSensor, QuietTouchSensor];
  const sensors = useSensors(
    useSensor(Mouse, { activationConstraint: { distance: 4 } }),
    useSensor(Touch, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter(event) {
        if (both.some(({ arrow }) => arrow(event.code))) event.preventDefault();
        return undefined;
      },
    }),
  );
  const grip = useRef<ReturnType<typeof grippedBy>>(undefined);
  function begin({ activatorEvent }: DragStartEvent): void {
    const tool = toolOf(activatorEvent);
    if (grip.current?.kind === 'note') notes.start(grip.current.note, tool);
    else if (grip.current) section.start(grip.current.section, tool === 'keyboard');
  }
  return (
    <DndContext
      sensors={sensors}
      accessibility={ACCESSIBILITY}
      autoScroll={parts.isNarrow}
      onDragStart={begin}
      onDragEnd={(_: DragEndEvent) => {
        notes.drop();
        section.drop();
      }}
      onDragCancel={() => {
        notes.cancel();
        section.cancel();
      }}
    >
      <Gripping root={root} grip={grip} />
      <NotesInHand />
      <TurnSigns />
    </DndContext>
  );
}

/** Calls when another section has come into the page under what is held. */
function useTurned(turned: () => void): void {
  const shown = useDerived(useBoardParts().hand, (held) =>
    held?.kind === 'notes' ? held.turnedTo : undefined,
  );
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    turned();
  }, [shown, turned]);
}

function toolOf(event: Event) {
  if (event instanceof KeyboardEvent) return 'keyboard';
  return event instanceof MouseEvent ? 'mouse' : 'touch';
}

function useSteps({ root, focus, openMenu }: DragAreaProps) {
  const room = useRoomSession();
  const parts = useBoardParts();
  const actions = useNoteActions();
  const announcer = useAnnouncer();
  const sections = useSectionActions();
  const steps = useMemo(() => {
    const viewport = () => root.current?.querySelector('.board-view') ?? null;
    const reveal: BoardFocus['reveal'] = (cell) => focus.current?.reveal(cell);
    const pointer = watchPointer(() => {
      notes.moved();
      section.moved();
    });
    const notes = createDragSteps({ room, parts, actions, announcer, pointer, viewport, openMenu, reveal });
    const section = createSectionDrag({
      parts,
      announcer,
      pointer,
      letterOf: (id) => room.store.getSection(id)?.letter ?? '',
      place: sections.place,
    });
    return { notes, section, pointer };
  }, [root, focus, openMenu, room, parts, actions, announcer, sections]);
  useEffect(
    () => () => {
      steps.notes.destroy();
      steps.pointer.destroy();
    },
    [steps],
  );
  return steps;
}

interface GrippingProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly grip: RefObject<ReturnType<typeof grippedBy>>;
}

/** Hears presses anywhere on the board and gives them to dnd-kit where they take hold of something. */
function Gripping({ root, grip }: GrippingProps) {
  const room = useRoomSession();
  const { camera, layout, hand, isNarrow } = useBoardParts();
  const { listeners, setNodeRef } = useDraggable({ id: HAND });
  const latest = useRef(listeners);
  latest.current = listeners;
  useEffect(() => {
    const board = root.current;
    if (!board || isReader(room)) return undefined;
    setNodeRef(board);
    const stop = new AbortController();
    const { signal } = stop;
    const heard = (name: 'onMouseDown' | 'onTouchStart' | 'onKeyDown') => (event: Event) => {
      if (name === 'onTouchStart' && !isTakingHold(event as TouchEvent, hand.get() !== undefined)) return;
      const wall = isNarrow ? undefined : { camera, layout: layout.get(), store: room.store };
      grip.current = grippedBy(event, wall);
      // dnd-kit looks at React's events; this is all that it asks of one.
      const { target } = event;
      const preventDefault = () => event.preventDefault();
      if (grip.current) latest.current?.[name]?.({ nativeEvent: event, target, preventDefault });
    };
    board.addEventListener('mousedown', heard('onMouseDown'), { signal });
    board.addEventListener('touchstart', heard('onTouchStart'), { signal, passive: true });
    board.addEventListener('keydown', heard('onKeyDown'), { signal });
    return () => stop.abort();
  }, [root, room, camera, layout, hand, isNarrow, grip, setNodeRef]);
  return null;
}

/** The first finger takes hold; a second one before that pinches, and the first lies on its note by chance. */
function isTakingHold(event: TouchEvent, isHolding: boolean): boolean {
  if (event.touches.length === 1) followTouch(event);
  else if (!isHolding) cancelSensor();
  return event.touches.length === 1;
}
