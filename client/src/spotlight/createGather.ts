import type { Announcer, AnnouncerClock } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { CurrentPlace, RoomSession } from '../session/roomSession.ts';

/** So long a place is shown: who comes onto the board by then is shown it too. */
export const SHOWN_FOR_MS = 10_000;

interface GatherOptions {
  room: Pick<RoomSession, 'me' | 'presence' | 'current' | 'store'>;
  announcer: Pick<Announcer, 'say'>;
  clock: AnnouncerClock;
}

/** My part: shows my current place to everybody on this board, or points at it, and says so. */
export function createGather({ room, announcer, clock }: GatherOptions) {
  const { me, presence, current, store } = room;
  let cancel: (() => void) | undefined;

  function show(as: 'spotlight' | 'point', { cell, note }: CurrentPlace): void {
    const other = as === 'spotlight' ? 'point' : 'spotlight';
    const shown = { cell, ...(note !== undefined && { note }), atMs: clock.now() };
    cancel?.();
    presence.set({ [as]: shown, [other]: undefined });
    // Taken away by who showed it: nobody has to compare two machines' clocks.
    cancel = clock.after(SHOWN_FOR_MS, () => presence.set({ [as]: undefined }));
  }

  const here = () => store.addressOf(current.get().cell);

  return {
    gatherHere(): void {
      if (me.role !== 'facilitator') announcer.say(t('spotlight.facilitatorsOnly'));
      else if (presence.others.get().length === 0) announcer.say(t('spotlight.nobody'));
      else {
        show('spotlight', current.get());
        announcer.say(t('spotlight.gathered', { address: here() }));
      }
    },
    pointHere(): void {
      if (presence.others.get().length === 0) announcer.say(t('spotlight.nobody'));
      else {
        show('point', current.get());
        announcer.say(t('spotlight.pointed', { address: here() }));
      }
    },
    destroy: () => cancel?.(),
  };
}
