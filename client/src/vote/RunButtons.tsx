import { t } from '../messages/t.ts';
import { listWords } from '../note/index.ts';
import type { Vote } from '../session/readVotes.ts';
import { Button } from '../ui/Button.tsx';
import { places, tiedNumbers } from './places.ts';
import { useVoteActions } from './useVoteActions.ts';

function RunOffButton({ vote }: { vote: Vote }) {
  const actions = useVoteActions();
  const tied = tiedNumbers(places(vote));
  if (tied.length < 2) return null;
  return (
    <Button onClick={() => actions.runOff(vote)}>
      {t('vote.runOff', { numbers: listWords(tied.map(String)) })}
    </Button>
  );
}

interface RunButtonsProps {
  vote: Vote;
  /** In the list of all votes, where those without a screen are voted for too. */
  isInList?: boolean;
}

/** For facilitators: what comes next with a vote. */
export function RunButtons({ vote, isInList = false }: RunButtonsProps) {
  const actions = useVoteActions();
  if (!actions.mayRun()) return null;
  const { id, state, archived = false } = vote;
  return (
    <div className="vote-do">
      {state === 'open' && <Button onClick={() => actions.closeVote(id)}>{t('vote.close')}</Button>}
      {state === 'closed' && <Button onClick={() => actions.reopen(id)}>{t('vote.reopen')}</Button>}
      {state !== 'revealed' && <Button onClick={() => actions.reveal(id)}>{t('vote.reveal')}</Button>}
      {state === 'revealed' && <RunOffButton vote={vote} />}
      {state !== 'open' && (
        <Button onClick={() => actions.archive(id, !archived)}>
          {t(archived ? 'vote.bringBack' : 'vote.archive')}
        </Button>
      )}
      {state === 'open' && !isInList && (
        <Button onClick={() => actions.openDialog({ kind: 'all' })}>{t('vote.voteForOthers')}</Button>
      )}
    </div>
  );
}
