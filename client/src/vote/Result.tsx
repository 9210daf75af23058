import type { NamedBallot } from '@evenboard/protocol';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { listWords, personName } from '../note/index.ts';
import type { Vote } from '../session/readVotes.ts';
import { Button } from '../ui/Button.tsx';
import { Receipt } from './Receipt.tsx';
import { ResultTable } from './ResultTable.tsx';
import { RunButtons } from './RunButtons.tsx';
import { resultHeading, resultSentence } from './resultWords.ts';
import { roundBefore } from './roundBefore.ts';
import { useOwnBallot } from './useOwnBallot.ts';
import { useVoteActions } from './useVoteActions.ts';

type NameOf = (person: string) => string;

/** Who gave dots to each number; what a facilitator entered for somebody is marked. */
function namesByNumber(ballots: readonly NamedBallot[], nameOf: NameOf): ReadonlyMap<number, string> {
  const numbers = [...new Set(ballots.flatMap((ballot) => ballot.numbers))];
  return new Map(
    numbers.map((number) => [
      number,
      listWords(
        ballots
          .filter((ballot) => ballot.numbers.includes(number))
          .map(({ participant, typedBy }) =>
            typedBy === undefined
              ? nameOf(participant)
              : t('vote.typedBy', { name: nameOf(participant), by: nameOf(typedBy) }),
          ),
      ),
    ]),
  );
}

function Facts({ vote }: { vote: Vote }) {
  const dots = Object.values(vote.tally ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <p className="soft">
      {t('vote.voters', { count: vote.voted })} {t('vote.dotsInAll', { count: dots })}{' '}
      {t(vote.named ? 'vote.wasNamed' : 'vote.wasCounts')}
    </p>
  );
}

/** A result in full: the sentence, the table with bars, the round before beside it, and one's own code. */
export function Result({ vote }: { vote: Vote }) {
  const room = useRoomSession();
  const { close } = useVoteActions();
  const people = useReadable(room.people);
  const ballots = useReadable(room.namedBallots).get(vote.id) ?? [];
  const earlier = roundBefore(vote, useReadable(room.votes));
  const { numbers, receipt } = useOwnBallot(vote);
  if (vote.state !== 'revealed') return <p>{t('vote.notYet')}</p>;
  return (
    <div className="ballot">
      <h3>{resultHeading(vote)}</h3>
      <p className="vote-said">{resultSentence(vote)}</p>
      <Facts vote={vote} />
      <ResultTable
        vote={vote}
        mine={numbers ?? []}
        before={earlier}
        names={vote.named ? namesByNumber(ballots, (id) => personName(people, id)) : undefined}
      />
      <Receipt receipt={receipt} isRevealed />
      <RunButtons vote={vote} />
      <div className="dialog-foot">
        <Button tone="main" onClick={close}>
          {t('vote.done')}
        </Button>
      </div>
    </div>
  );
}
