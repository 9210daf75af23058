import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { listWords, personName } from '../note/index.ts';
import type { Vote } from '../session/readVotes.ts';
import { isReader } from '../session/whyNot.ts';
import { Button } from '../ui/Button.tsx';
import { useFocusInBox } from '../ui/useFocusInBox.ts';
import { RunButtons } from './RunButtons.tsx';
import { resultHeading } from './resultWords.ts';
import { useVoteActions } from './useVoteActions.ts';
import { VoteForForm } from './VoteForForm.tsx';
import './vote.css';

function stateWords(vote: Vote): string {
  if (vote.state === 'open') return t('vote.is.open', { count: vote.voted });
  if (vote.state === 'closed') return t('vote.is.closed', { count: vote.voted });
  return t('vote.is.revealed', { result: resultHeading(vote) });
}

/** For facilitators, in votes with names: whom to ask. */
function NotYet({ vote }: { vote: string }) {
  const { desk, people } = useRoomSession();
  const waiting = useReadable(desk)?.votes.get(vote);
  const names = useReadable(people);
  if (waiting === undefined) return null;
  const who = listWords(waiting.map((id) => personName(names, id)));
  return <p>{waiting.length === 0 ? t('vote.allIn') : t('vote.waitingFor', { names: who })}</p>;
}

function OneVote({ vote }: { vote: Vote }) {
  const room = useRoomSession();
  const { openDialog, mayRun } = useVoteActions();
  const { id, state } = vote;
  return (
    <li className="one-vote">
      <h3 dir="auto">{vote.question}</h3>
      <p>{stateWords(vote)}</p>
      {state === 'open' && <NotYet vote={id} />}
      <div className="vote-do">
        {state === 'open' && !isReader(room) && (
          <Button onClick={() => openDialog({ kind: 'ballot', vote: id })}>{t('vote.list')}</Button>
        )}
        {state === 'revealed' && (
          <Button onClick={() => openDialog({ kind: 'result', vote: id })}>{t('vote.showResult')}</Button>
        )}
      </div>
      <RunButtons vote={vote} isInList />
      {state === 'open' && mayRun() && <VoteForForm vote={vote} />}
    </li>
  );
}

/** All votes of the session, the latest first: their results, and for facilitators what comes next with each. */
export function AllVotes() {
  const { votes } = useRoomSession();
  const all = [...useReadable(votes).values()].reverse();
  const { openDialog, mayRun } = useVoteActions();
  const box = useFocusInBox();
  return (
    <div className="ballot" {...box}>
      <p tabIndex={-1}>{t('vote.count', { count: all.length })}</p>
      <ul className="votes">
        {all.map((vote) => (
          <OneVote key={vote.id} vote={vote} />
        ))}
      </ul>
      {mayRun() && (
        <div className="dialog-foot">
          <Button tone="main" onClick={() => openDialog({ kind: 'open' })}>
            {t('vote.openAnother')}
          </Button>
        </div>
      )}
    </div>
  );
}
