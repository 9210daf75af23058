import { DoorOpen } from 'lucide-react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import type { PlannedDeparture, RoomMoves } from '../session/roomMoves.ts';
import { roomName } from '../session/roomName.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { closesAlone, stayWords } from './moveWords.ts';
import { useSecondsUntil } from './useSecondsUntil.ts';

interface MoveStripProps {
  planned: PlannedDeparture;
  moves: RoomMoves;
}

/** Where one goes soon, in seconds, with the choice to go at once or to finish a sentence first. */
export function MoveStrip({ planned, moves }: MoveStripProps) {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const { to, why, goesAtMs, latestMs, isHeld } = planned;
  const untilGoing = useSecondsUntil(goesAtMs);
  const untilLatest = useSecondsUntil(latestMs);
  const isStaying = isHeld || untilGoing === 0;
  const name = roomName(room, to);
  const closing = closesAlone(room) ? 'breakouts.closingOne' : 'breakouts.closing';
  const going = why === 'closing' ? closing : 'breakouts.leaving';

  function wait(): void {
    moves.wait();
    announcer.say(stayWords(room, planned));
  }

  return (
    <section className="strip" aria-label={t('breakouts.moving')} data-region="">
      <p>
        <Icon of={DoorOpen} />
        {isStaying
          ? t('breakouts.staying', { room: name, count: untilLatest })
          : t(going, { room: name, count: untilGoing })}
      </p>
      {!isHeld && <Button onClick={wait}>{t('breakouts.wait')}</Button>}
      <Button onClick={moves.goNow}>{t('breakouts.goNow')}</Button>
    </section>
  );
}
