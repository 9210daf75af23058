import { useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession, useSaidSince } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { choiceWords } from '../note/index.ts';
import type { Vote } from '../session/readVotes.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { NumberField } from './NumberField.tsx';
import { useVoteActions } from './useVoteActions.ts';

/** The ballot of somebody without a screen, who told it to a facilitator. It is marked as such. */
export function VoteForForm({ vote }: { vote: Vote }) {
  const room = useRoomSession();
  const actions = useVoteActions();
  const announcer = useAnnouncer();
  const said = useSaidSince();
  const proxies = [...useReadable(room.people)]
    .filter(([, { proxy, role, gone }]) => proxy !== undefined && role !== 'observer' && gone === undefined)
    .sort(([, a], [, b]) => a.name.localeCompare(b.name));
  const [chosen, setChosen] = useState<string>();
  const [first] = proxies;
  if (first === undefined) return null;
  const [person, { name }] = proxies.find(([id]) => id === chosen) ?? first;

  async function give(numbers: readonly number[], remark = ''): Promise<boolean> {
    const choice = numbers.length === 0 ? t('vote.theyAbstain', { name }) : choiceWords(vote, numbers);
    const done = (receipt: string) =>
      `${remark} ${t('vote.didVoteFor', { name, choice })} ${t('vote.receiptFor', { receipt })}`.trim();
    const problem = await actions.voteFor(vote.id, person, numbers, done);
    if (problem !== undefined) announcer.say(problem);
    return problem === undefined;
  }

  return (
    <fieldset className="vote-for">
      <legend>{t('vote.voteFor')}</legend>
      <p className="hint">{t('vote.voteForHint')}</p>
      <SelectField
        label={t('vote.whose')}
        value={person}
        onChange={setChosen}
        options={proxies.map(([id, one]) => [id, one.name] as const)}
      />
      <NumberField
        vote={vote}
        mine={[]}
        label={t('vote.numbersOf', { name })}
        give={t('vote.enter')}
        onGive={give}
        onProblem={announcer.say}
      />
      <Button onClick={() => void give([])}>{t('vote.abstainsFor', { name })}</Button>
      <p className="vote-last">{said}</p>
    </fieldset>
  );
}
