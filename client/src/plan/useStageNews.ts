import { useEffect } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { settings } from '../session/settings.ts';
import { tellStage } from './tellStage.ts';
import { toldStageInVisit } from './toldStage.ts';

/** Tells of each new stage for as long as the page is there. Once in a page. */
export function useStageNews(): void {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  useEffect(
    () => tellStage({ room, announcer, settings, told: toldStageInVisit(room.sessionId) }),
    [room, announcer],
  );
}
