import type { Announcer, AnnouncerClock } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { PlannedDeparture, RoomMoves } from '../session/roomMoves.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { departureWords, soonWords } from './moveWords.ts';

/** The countdown is said when it begins, and once more with so much left. */
export const SAID_AGAIN_MS = 5_000;

interface TellMovesOptions {
  room: Pick<RoomSession, 'rooms' | 'roomId' | 'serverNow' | 'breakout'>;
  moves: Pick<RoomMoves, 'departure'>;
  announcer: Pick<Announcer, 'urgent' | 'remote'>;
  clock: AnnouncerClock;
}

/**
 * Tells who is about to be moved where to, before it happens. This interrupts: it is one of the few things that must
 * not be missed (accessibility.md, section 2). The answer ends it.
 */
export function tellMoves({ room, moves: { departure }, announcer, clock }: TellMovesOptions): () => void {
  let told: PlannedDeparture | undefined;
  let cancel: (() => void) | undefined;

  function begun(planned: PlannedDeparture): void {
    const isAhead = planned.goesAtMs > room.serverNow();
    // Who is moved without notice is told on arrival, unless they are in the middle of something.
    const tell = () => departure.get()?.to === planned.to && announcer.urgent(departureWords(room, planned));
    if (planned.why === 'moved') cancel = clock.after(0, tell);
    else tell();
    const inMs = planned.goesAtMs - room.serverNow() - SAID_AGAIN_MS;
    if (!isAhead || inMs <= 0 || planned.why !== 'opening') return;
    cancel = clock.after(inMs, () => {
      const now = departure.get();
      if (now?.to === planned.to && !now.isHeld) announcer.remote(soonWords(room, planned), 'here');
    });
  }

  function changed(): void {
    const planned = departure.get();
    const before = told;
    told = planned;
    if (planned?.to === before?.to) return;
    cancel?.();
    if (planned !== undefined) begun(planned);
    else if (before?.why === 'opening' && room.breakout.get().state === 'none')
      announcer.remote(t('breakouts.calledOff'), 'here');
  }

  const stop = departure.subscribe(changed);
  changed();
  return () => {
    stop();
    cancel?.();
  };
}
