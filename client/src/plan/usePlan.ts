import { type Announcer, useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { type NoteActions, useNoteActions } from '../note/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import { createPlanActions, type PlanActions } from './planActions.ts';
import { toldStageInVisit } from './toldStage.ts';

const actionsOf = oncePerRoom((room, announcer: Announcer, notes: NoteActions) =>
  createPlanActions({
    room,
    announcer,
    told: toldStageInVisit(room.sessionId),
    focusCurrent: () => notes.focusCurrent(),
  }),
);

/** What can be done with the plan, in the room of this page. */
export function usePlanActions(): PlanActions {
  return actionsOf(useRoomSession(), useAnnouncer(), useNoteActions());
}
