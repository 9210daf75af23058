import { Eye } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { failureWords } from '../session/failureWords.ts';
import { Strip } from '../ui/Strip.tsx';
import { revealedWords, tellQuiet } from './tellQuiet.ts';
import { quietNow } from './useQuietNow.ts';

/** One line above the notes: how many came to the board, and, for facilitators, that some are still to come. */
export function QuietStrip() {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const notes = useNoteActions();
  const quiet = useReadable(room.quiet);
  useReadable(room.info);
  // What was revealed before this page was there is nothing new.
  const [seenAt, setSeenAt] = useState(quiet?.revealedAt ?? room.serverNow());
  useEffect(() => tellQuiet(room, announcer), [room, announcer]);
  if (quiet === undefined || quietNow(room) !== undefined) return null;

  async function reveal(): Promise<void> {
    const answer = await room.send({ type: 'revealQuiet' });
    if (!answer.ok) announcer.say(failureWords(answer.failure));
    notes.focusCurrent();
  }

  if (quiet.revealedAt === undefined) {
    if (room.me.role !== 'facilitator') return null;
    return (
      <Strip
        icon={Eye}
        words={t('quiet.unrevealed')}
        end={t('quiet.revealNow')}
        onEnd={() => void reveal()}
      />
    );
  }
  if (quiet.revealedAt <= seenAt) return null;
  const hide = () => {
    setSeenAt(quiet.revealedAt ?? 0);
    // The button goes with the strip.
    notes.focusCurrent();
  };
  return <Strip icon={Eye} words={revealedWords(quiet.notes ?? 0)} end={t('quiet.hide')} onEnd={hide} />;
}
