import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { failureWords } from '../session/failureWords.ts';
import type { RoomSession } from '../session/roomSession.ts';

/** Takes live pointers off everybody's board, or gives them back to those who like them. A facilitator's to do. */
export async function switchPointers(
  { info, send }: Pick<RoomSession, 'info' | 'send'>,
  announcer: Pick<Announcer, 'say'>,
): Promise<void> {
  const on = info.get()?.pointersOff === true;
  const answer = await send({ type: 'setPointers', on });
  announcer.say(answer.ok ? t(on ? 'pointers.on' : 'pointers.off') : failureWords(answer.failure));
}
