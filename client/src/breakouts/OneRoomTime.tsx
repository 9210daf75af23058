import type { RoomEntry, RoomId } from '@evenboard/protocol';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { breakoutIn } from '../session/breakoutIn.ts';
import { durationWords } from '../session/durationWords.ts';
import { Button } from '../ui/Button.tsx';
import { useBreakoutActions } from './useBreakoutActions.ts';
import { useSecondsUntil } from './useSecondsUntil.ts';

const MORE_MINUTES = 5;

/** How long a room has still. Nothing of it is told by itself. */
export function TimeLeft({ entry }: { entry: RoomEntry }) {
  const all = useReadable(useRoomSession().breakout);
  const { state, endsAt = 0 } = breakoutIn(all, entry);
  const time = durationWords(useSecondsUntil(endsAt) * 1_000);
  if (state === 'closing') return t('breakouts.timeClosing', { time });
  if (state === 'open') return time;
  return entry.state === 'closed' ? t('breakouts.timeOver') : '–';
}

/** More time for one room, or its end; one that is over opens again. Only while rooms are open. */
export function OneRoomTime({ id, entry }: { id: RoomId; entry: RoomEntry }) {
  const actions = useBreakoutActions();
  const all = useReadable(useRoomSession().breakout);
  if (all.state !== 'open' && all.state !== 'closing') return null;
  const { name } = entry;
  const { state } = breakoutIn(all, entry);
  const values = { count: MORE_MINUTES, room: name };
  const isOver = state === 'none';
  return (
    <>
      <Button
        aria-label={t(isOver ? 'breakouts.reopenNamed' : 'breakouts.extendNamed', values)}
        onClick={() =>
          actions.ask({ type: 'extendRooms', minutes: MORE_MINUTES, room: id }, () =>
            t('breakouts.didExtendOne', values),
          )
        }
      >
        {t(isOver ? 'breakouts.reopen' : 'breakouts.extend', values)}
      </Button>
      {/* It stays where it is: nobody's focus may go with it. */}
      <Button
        aria-label={t('breakouts.endNamed', values)}
        aria-disabled={state !== 'open'}
        onClick={() =>
          state === 'open' &&
          actions.ask({ type: 'closeRooms', room: id }, () => t('breakouts.didEnd', values))
        }
      >
        {t('breakouts.end')}
      </Button>
    </>
  );
}
