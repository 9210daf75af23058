import {
  DndContext,
  type DragEndEvent,
  type DragMoveEvent,
  DragOverlay,
  type DragStartEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useNote, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { useBoardParts } from './BoardParts.ts';
import { createDragSteps } from './dragSteps.ts';

const silent = () => undefined;
/** Our announcer speaks; dnd-kit's own live region stays empty. */
const SILENT = { onDragStart: silent, onDragOver: silent, onDragEnd: silent, onDragCancel: silent };

/**
 * Dragging with mouse, finger (a long press) and keyboard, by a note's handle. Where it would land is found from
 * the slots themselves and not from dnd-kit's droppables: those are measured once, and the board moves under a drag.
 * The document is written once, on the drop.
 */
export function DragArea({ children }: { children: ReactNode }) {
  const room = useRoomSession();
  const parts = useBoardParts();
  const actions = useNoteActions();
  const announcer = useAnnouncer();
  const steps = useMemo(
    () => createDragSteps(room, parts, actions, announcer),
    [room, parts, actions, announcer],
  );
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: steps.keyboardCoordinates }),
  );
  useEffect(() => steps.attach(), [steps]);
  const accessibility = {
    announcements: SILENT,
    screenReaderInstructions: { draggable: t('board.handleHelp') },
    restoreFocus: false,
  };
  return (
    <DndContext
      sensors={sensors}
      accessibility={accessibility}
      autoScroll={parts.isNarrow}
      onDragStart={(event: DragStartEvent) => steps.start(String(event.active.id), event.activatorEvent)}
      onDragMove={(_: DragMoveEvent) => steps.moved()}
      onDragEnd={(_: DragEndEvent) => steps.drop()}
      onDragCancel={() => steps.cancel()}
    >
      {children}
      <DragOverlay dropAnimation={null} className="board-hand">
        <NoteInHand />
      </DragOverlay>
    </DndContext>
  );
}

function NoteInHand() {
  const { drag } = useBoardParts();
  const held = useReadable(drag)?.note;
  return held === undefined ? null : <HeldNote id={held} />;
}

function HeldNote({ id }: { id: string }) {
  const note = useNote(id);
  const { camera } = useBoardParts();
  if (!note) return null;
  const { zoom } = camera.get();
  const size = { width: `${100 / zoom}%`, height: `${100 / zoom}%`, transform: `scale(${zoom})` };
  return (
    <div className={`note ${note.colour} is-in-hand`} style={size} aria-hidden="true">
      <span className="text" dir="auto" lang={note.lang}>
        {note.text}
      </span>
    </div>
  );
}
