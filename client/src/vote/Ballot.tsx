import { useAnnouncer } from '../announce/index.ts';
import { useSaidSince } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import type { Vote } from '../session/readVotes.ts';
import { Button } from '../ui/Button.tsx';
import { CandidateChoice } from './CandidateChoice.tsx';
import { NumberField } from './NumberField.tsx';
import { ownWords, secrecyWords } from './ownWords.ts';
import { Receipt } from './Receipt.tsx';
import { useOwnBallot } from './useOwnBallot.ts';
import { useVoteActions } from './useVoteActions.ts';

/** My ballot: the field for numbers, and all there is to vote on as a list. What is ticked counts at once. */
export function Ballot({ vote }: { vote: Vote }) {
  const { voting } = useNoteActions();
  const { close } = useVoteActions();
  const announcer = useAnnouncer();
  const { numbers, receipt } = useOwnBallot(vote);
  const isOpen = vote.state === 'open';
  return (
    <div className="ballot">
      <p>
        <b>{isOpen ? ownWords(vote, numbers) : t('vote.closedNow')}</b> {isOpen && secrecyWords(vote)}
      </p>
      {isOpen && (
        <NumberField
          autoFocus
          vote={vote}
          mine={numbers ?? []}
          label={t('vote.numbersLabel')}
          give={t('vote.give')}
          onGive={(next, remark) => voting.vote(vote, next, remark)}
          onProblem={announcer.say}
        />
      )}
      <fieldset className="candidates">
        <legend>{t('vote.orTick')}</legend>
        {vote.candidates.map((candidate) => (
          <CandidateChoice
            key={candidate.number}
            vote={vote}
            candidate={candidate}
            mine={(numbers ?? []).filter((number) => number === candidate.number).length}
          />
        ))}
      </fieldset>
      <Receipt receipt={receipt} isRevealed={false} />
      <div className="dialog-foot vote-foot">
        <p className="vote-last">{useSaidSince()}</p>
        {isOpen && <Button onClick={() => void voting.vote(vote, [])}>{t('vote.abstain')}</Button>}
        <Button tone="main" onClick={close}>
          {t('vote.done')}
        </Button>
      </div>
    </div>
  );
}
