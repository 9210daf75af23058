import type { StageEntry } from '@evenboard/protocol';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { currentStage } from '../session/readInfo.ts';

/** The stage people are in, if any. */
export function useStage(): StageEntry | undefined {
  return currentStage(useReadable(useRoomSession().info))?.stage;
}
