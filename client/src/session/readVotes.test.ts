import type { VoteEntry } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readVotes } from './readVotes.ts';

const VOTE: VoteEntry = {
  question: 'Which two?',
  candidates: [
    { number: 1, text: 'Bread' },
    { number: 2, text: 'Roses', note: 'n1' },
  ],
  dots: 2,
  perCandidate: 1,
  named: true,
  state: 'open',
  voted: 0,
};

function open() {
  const doc = new Y.Doc();
  return { ...readVotes(doc), votesRoot: doc.getMap('votes'), ballotsRoot: doc.getMap('ballots') };
}

it('reads votes in the order in which they were opened, each with all that is known of it', () => {
  const { votes, votesRoot } = open();
  const revealed = {
    state: 'revealed',
    tally: { 1: 0, 2: 3 },
    voted: 3,
    runOffOf: 'v1',
    openedAt: 9,
  } as const;
  votesRoot.set('v2', { ...VOTE, ...revealed, archived: true, room: 'blue' });
  votesRoot.set('v1', { ...VOTE, openedAt: 4, closesAt: 8, untilAll: true });
  expect([...votes.get().values()]).toEqual([
    { id: 'v1', ...VOTE, openedAt: 4, closesAt: 8, untilAll: true },
    { id: 'v2', ...VOTE, ...revealed, archived: true, room: 'blue' },
  ]);
});

it('skips what is odd, entry by entry, and keeps the rest', () => {
  const { votes, namedBallots, votesRoot, ballotsRoot } = open();
  const odd = [
    null,
    'words',
    [],
    { ...VOTE, question: 1 },
    { ...VOTE, dots: 0 },
    { ...VOTE, perCandidate: '1' },
    { ...VOTE, state: 'shut' },
    { ...VOTE, named: undefined },
    { ...VOTE, candidates: {} },
    { ...VOTE, candidates: [{ number: 1, text: 'Bread' }, null] },
    { ...VOTE, candidates: [{ number: 1.5, text: 'Bread' }] },
  ];
  for (const [index, value] of odd.entries()) votesRoot.set(`odd${index}`, value);
  votesRoot.set('not an id', VOTE);
  votesRoot.set('v1', { ...VOTE, tally: { 1: -1 }, closesAt: 'soon', voted: -4, room: '?', archived: 1 });
  expect([...votes.get().values()]).toEqual([{ id: 'v1', ...VOTE }]);
  ballotsRoot.set('v1', [
    { participant: 'kofi', numbers: [2] },
    null,
    { participant: 'ada', numbers: ['1'] },
  ]);
  ballotsRoot.set('v2', 'none');
  expect([...namedBallots.get()]).toEqual([['v1', [{ participant: 'kofi', numbers: [2] }]]]);
});
