import { expect, it } from 'vitest';
import type { RemoteMessage } from '../announce/index.ts';
import { createValue } from '../session/Readable.ts';
import type { Vote } from '../session/readVotes.ts';
import { DEFAULT_SETTINGS } from '../session/settings.ts';
import { createVoteTeller } from './tellVotes.ts';
import { voteOn } from './testVotes.tsx';

const INFO = { title: 'Ours', state: 'open' as const, host: 'oluchi', timeZone: 'UTC' };
const nextTask = () => new Promise((resolve) => setTimeout(resolve, 0));

function open(initial: readonly Vote[] = [], settings = DEFAULT_SETTINGS) {
  const votes = createValue<ReadonlyMap<string, Vote>>(new Map());
  const info = createValue<typeof INFO | undefined>(undefined);
  const known = new Map<string, Vote['state']>();
  const said: string[] = [];
  const put = (...all: readonly Vote[]) => votes.set(new Map(all.map((vote) => [vote.id, vote])));
  const options = {
    room: { votes, info },
    announcer: {
      remote: (message: string | RemoteMessage) =>
        void said.push(typeof message === 'string' ? message : message.words()),
    },
    settings: createValue(settings),
    told: {
      get: (id: string) => known.get(id),
      set: (id: string, state: Vote['state']) => void known.set(id, state),
    },
  };
  const teller = createVoteTeller(options);
  const stop = teller.connect();
  // As the session's document brings it: one root after the other.
  info.set(INFO);
  put(...initial);
  return { said, put, teller, stop, again: () => createVoteTeller(options).connect() };
}

it('tells of the opening, the closing and the result once each', async () => {
  const { said, put } = open();
  await nextTask();
  const vote = voteOn(['Bread', 'Roses']);
  for (const next of [
    vote,
    { ...vote, voted: 2 },
    { ...vote, state: 'closed' as const },
    { ...vote, state: 'revealed' as const, tally: { 1: 0, 2: 3 } },
  ]) {
    put(next);
    await nextTask();
  }
  expect(said).toEqual([
    'A vote is open, 2 dots each: Which two matter most?',
    'The vote is closed.',
    'The result: number 2 comes first with 3 dots.',
  ]);
});

it('tells who comes later of what is open, and not of what is over; nor anything again in another room', async () => {
  const over = voteOn(['Bread'], { id: 'v0', state: 'revealed', tally: { 1: 1 } });
  const { said, again } = open([over, voteOn(['Bread'])]);
  await nextTask();
  again();
  await nextTask();
  expect(said).toEqual(['A vote is open, 2 dots each: Which two matter most?']);
});

it('does not tell me of what I do myself', async () => {
  const { said, put, teller } = open();
  await nextTask();
  await teller.expectMine(
    (async () => {
      put(voteOn(['Bread']));
      await nextTask();
    })(),
  );
  await nextTask();
  expect(said).toEqual([]);
});

it('says nothing to who wants none of it', async () => {
  const { said } = open([voteOn(['Bread'])], { ...DEFAULT_SETTINGS, silenced: ['votes'] });
  await nextTask();
  expect(said).toEqual([]);
});
