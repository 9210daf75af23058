import { useEffect, useState } from 'react';
import { RoomSessionContext } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { openPracticeSession, type PracticeSession } from '../session/openPracticeSession.ts';
import { PracticeBoard } from './PracticeBoard.tsx';
import { fillPracticeBoard } from './practiceBoard.ts';

/** A room of one's own for each time of going through it. */
function usePracticeSession(time: number): PracticeSession | undefined {
  const [session, setSession] = useState<PracticeSession>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another time is another room.
  useEffect(() => {
    const names = { me: t('practice.you'), colleague: t('practice.colleague') };
    const opened = openPracticeSession({ names, fill: fillPracticeBoard });
    setSession(opened);
    return opened.room.destroy;
  }, [time]);
  return session;
}

/** A board to try the grid on, by keyboard and speech, in about two minutes. It needs no server and keeps nothing. */
export function PracticePage() {
  const [time, setTime] = useState(0);
  const session = usePracticeSession(time);
  useEffect(() => {
    document.title = t('practice.documentTitle');
  }, []);
  if (session === undefined) return null;
  return (
    <RoomSessionContext value={session.room}>
      <PracticeBoard
        key={session.room.board.doc.guid}
        session={session}
        onRestart={() => setTime((before) => before + 1)}
      />
    </RoomSessionContext>
  );
}
