import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { clockWords } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';

/** Holds others' changes out of my view because I ask for it, or lets them in; says which. */
export function toggleFreeze({ hold }: Pick<RoomSession, 'hold'>, announcer: Pick<Announcer, 'say'>): void {
  if (hold.held.get()?.reasons.includes('frozen') !== true) {
    hold.begin('frozen');
    announcer.say(t('changes.held', { time: clockWords(hold.held.get()?.sinceMs ?? Date.now()) }));
    return;
  }
  const count = hold.waiting.get();
  hold.end('frozen');
  const isStillHeld = hold.held.get() !== undefined;
  announcer.say(isStillHeld ? t('changes.letInLater') : t('changes.letInSaid', { count }));
}
