import { useEffect } from 'react';
import { type Announcer, useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { type NoteActions, useNoteActions } from '../note/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import { settings } from '../session/settings.ts';
import { createPlanActions, type PlanActions } from './planActions.ts';
import { tellStage } from './tellStage.ts';
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

/** Tells of each new stage for as long as the page is there. Once in a page. */
export function useStageWatch(): void {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  useEffect(
    () => tellStage({ room, announcer, settings, told: toldStageInVisit(room.sessionId) }),
    [room, announcer],
  );
}
