import { MAIN_ROOM } from '@evenboard/protocol';
import { useNote, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import type { Vote } from '../session/readVotes.ts';

interface NoteSinceProps {
  id: string;
  vote: Vote;
  note: string;
  /** What it said when the vote opened. */
  text: string;
}

/** That the note of a candidate says something else now, or is gone: people vote on what it said at the opening. */
export function NoteSince({ id, vote, note, text }: NoteSinceProps) {
  const { roomId } = useRoomSession();
  const now = useNote(note);
  // The board that it is on is not the one that is shown: nothing is known of it here.
  if ((vote.room ?? MAIN_ROOM) !== roomId || now?.text === text) return null;
  return (
    <p id={id} className="since">
      {now === undefined ? t('vote.noteDeleted') : t('vote.noteEdited', { text: now.text })}
    </p>
  );
}
