import { t } from '../messages/t.ts';
import { currentStage } from '../session/readInfo.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { isReader } from '../session/whyNot.ts';

/** Why I may not answer polls now, and what becomes of them; nothing where I may. The server decides by the same rules. */
export function whyNotAnswer({ me, info }: Pick<RoomSession, 'me' | 'info'>): string | undefined {
  const now = info.get();
  if (isReader({ me })) return t('poll.onlyAnswer');
  if (now?.state === 'closed') return t('rights.closed');
  const stage = currentStage(now)?.stage;
  const isOff = stage !== undefined && me.role === 'participant' && !stage.may.includes('vote');
  return isOff ? t('poll.notInStage') : undefined;
}
