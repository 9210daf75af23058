import { Shuffle } from 'lucide-react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { nextQuestion } from './roomQuestion.ts';
import { useSecondsUntil } from './useSecondsUntil.ts';

function Countdown({ opensAt, question }: { opensAt: number; question: string }) {
  const count = useSecondsUntil(opensAt);
  return (
    <section className="strip" aria-label={t('breakouts.rotating')}>
      <p>
        <Icon of={Shuffle} />
        {t('breakouts.questionChanges', { count, question })}
      </p>
    </section>
  );
}

/** The group stays and its question changes: which one comes, and when. */
export function RotationStrip() {
  const room = useRoomSession();
  useReadable(room.rooms);
  const { state, opensAt, round = 1 } = useReadable(room.breakout);
  const question = nextQuestion(room, room.roomId);
  if (state !== 'opening' || round <= 1 || opensAt === undefined || question === undefined) return null;
  return <Countdown opensAt={opensAt} question={question} />;
}
