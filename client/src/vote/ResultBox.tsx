import { t } from '../messages/t.ts';
import type { Vote } from '../session/readVotes.ts';
import { Button } from '../ui/Button.tsx';
import { resultSentence } from './resultWords.ts';
import { useVoteActions } from './useVoteActions.ts';

/** How it came out, in a sentence, and the way to the whole table. */
export function ResultBox({ vote }: { vote: Vote }) {
  const { openDialog } = useVoteActions();
  return (
    <>
      <p className="vote-said">{resultSentence(vote)}</p>
      <div className="vote-do">
        <Button onClick={() => openDialog({ kind: 'result', vote: vote.id })}>{t('vote.showResult')}</Button>
      </div>
    </>
  );
}
