import { ListChecks } from 'lucide-react';
import { useAnnouncer } from '../announce/index.ts';
import { useSecondsLeft } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { durationWords } from '../session/durationWords.ts';
import type { Vote } from '../session/readVotes.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { NumberField } from './NumberField.tsx';
import { ownWords, secrecyWords } from './ownWords.ts';
import { useOwnBallot } from './useOwnBallot.ts';
import { useVoteActions } from './useVoteActions.ts';

function TimeLeft({ closesAt }: { closesAt: number | undefined }) {
  const seconds = useSecondsLeft(closesAt);
  return seconds === undefined ? null : (
    <span className="soft">{t('vote.timeLeft', { time: durationWords(seconds * 1_000) })}</span>
  );
}

/** To vote in: what I have given, what is left, and the field for numbers. */
export function OpenVoteBox({ vote }: { vote: Vote }) {
  const { voting } = useNoteActions();
  const { openDialog } = useVoteActions();
  const announcer = useAnnouncer();
  const { numbers } = useOwnBallot(vote);
  return (
    <>
      <p>
        <b>{ownWords(vote, numbers)}</b> {secrecyWords(vote)} <TimeLeft closesAt={vote.closesAt} />
      </p>
      <NumberField
        key={vote.id}
        vote={vote}
        mine={numbers ?? []}
        label={t('vote.numbersLabel')}
        give={t('vote.give')}
        beside={
          <Button onClick={() => openDialog({ kind: 'ballot', vote: vote.id })}>
            <Icon of={ListChecks} />
            {t('vote.list')}
          </Button>
        }
        onGive={(next, remark) => voting.vote(vote, next, remark)}
        onProblem={announcer.say}
      />
    </>
  );
}
