import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { dotsWords, numberWords, useNoteActions, VoteNumber } from '../note/index.ts';
import type { VoteMark } from '../session/voteMarks.ts';

interface NoteNumberProps {
  note: string;
  mark: VoteMark;
}

/** A note's number in the vote; while people vote, a press on it gives a dot, and the next takes it back. */
export function NoteNumber({ note, mark }: NoteNumberProps) {
  const { current } = useRoomSession();
  const { voting, focusCurrent } = useNoteActions();
  const words = [...numberWords(mark), ...dotsWords(mark)].join(', ');
  if (!voting.mayVote(note))
    return (
      <>
        <VoteNumber mark={mark} />
        <span className="sr">{words}</span>
      </>
    );
  return (
    <button
      type="button"
      className="give-dot"
      tabIndex={-1}
      aria-label={t('vote.giveTo', { words })}
      onClick={() => {
        current.setNote(note);
        voting.toggleDot(note);
        // The hand was on the board, and the keys go on there.
        focusCurrent();
      }}
    >
      <VoteNumber mark={mark} />
    </button>
  );
}
