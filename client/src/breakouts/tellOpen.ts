import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';

type Told = Pick<RoomSession, 'breakout' | 'me'>;

/**
 * Tells a facilitator who stays where they are that the rooms are open now, as in the middle of arranging them; who
 * is moved is told where they are instead. The answer ends it.
 */
export function tellOpen({ breakout, me }: Told, announcer: Pick<Announcer, 'remote'>): () => void {
  let before = breakout.get().state;
  let isHere = true;
  const words = () => (isHere && breakout.get().state === 'open' ? t('breakouts.nowOpen') : '');

  const stop = breakout.subscribe(() => {
    const { state, round = 1 } = breakout.get();
    const opens = state === 'open' && before === 'opening' && round === 1;
    before = state;
    if (opens && me.role === 'facilitator') announcer.remote({ words }, 'here');
  });
  return () => {
    isHere = false;
    stop();
  };
}
