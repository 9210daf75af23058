import type { StageEntry, StageRight } from '@evenboard/protocol';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { currentStage } from '../session/readInfo.ts';

/** The stage people are in, if any. */
export function useStage(): StageEntry | undefined {
  return currentStage(useReadable(useRoomSession().info))?.stage;
}

/** Whether the stage leaves this out for me: it binds participants alone. */
export function useIsOff(right: StageRight): boolean {
  const { me } = useRoomSession();
  const stage = useStage();
  return me.role === 'participant' && stage !== undefined && !stage.may.includes(right);
}
