import { expect, it } from 'vitest';
import type { LiveSession } from '../LiveSession.ts';
import type { Vote } from '../referee/votes/Vote.ts';
import { testLiveSession, testPerson } from '../testSession.ts';
import { createVoteCounts } from './VoteCounts.ts';

const VOTE: Vote = {
  id: 'v',
  question: 'Which?',
  candidates: [],
  dots: 2,
  perCandidate: 1,
  named: false,
  state: 'open',
  room: 'main',
};

/** Counts as a server has them that has just started, with a clock that goes on only when it is told to. */
function start(published?: number, people = ['ada', 'ben', 'kofi', 'edna', 'sian']) {
  const rings: (() => void)[] = [];
  let publications = 0;
  let time = 0;
  const counts = createVoteCounts({
    alarms: {
      set(at, then) {
        expect(at).toBe(time + 5_000);
        rings.push(then);
        return () => undefined;
      },
      destroy: () => undefined,
    },
    publishSoon: () => {
      publications += 1;
    },
    now: () => time,
  });
  const session: LiveSession = testLiveSession(people.map((id) => testPerson(id)));
  const shown = (state: Vote['state'] = 'open') => counts.shown(session, () => published)({ ...VOTE, state });
  const cast = (participant: string) => {
    session.take({ ballots: [{ question: 'v', participant, choice: [], receipt: participant }] });
    counts.changed(session);
  };
  shown();
  return {
    session,
    shown,
    cast,
    /** Five seconds later; how often that made it publish. */
    later(): number {
      time += 5_000;
      const before = publications;
      for (const then of rings.splice(0)) then();
      return publications - before;
    },
  };
}

it('tells of two or more at once, and of one alone only when it is the last', () => {
  const { shown, cast, later } = start();
  cast('ada');
  expect([later(), shown()]).toEqual([0, 0]);
  cast('ben');
  expect(shown()).toBe(0);
  expect([later(), shown()]).toEqual([1, 2]);
  cast('kofi');
  cast('kofi');
  expect([later(), shown()]).toEqual([0, 2]);
  cast('edna');
  expect([later(), shown()]).toEqual([1, 4]);
  cast('sian');
  expect([later(), shown()]).toEqual([1, 5]);
});

it('tells all of them at once when nobody can vote any more', () => {
  const { shown, cast } = start();
  cast('ada');
  expect(shown('closed')).toBe(1);
});

it('goes on, after the server has started again, from what people have been told', () => {
  const { shown, cast, later } = start(2);
  for (const participant of ['ada', 'ben', 'kofi']) cast(participant);
  expect(shown()).toBe(2);
  expect([later(), shown()]).toEqual([0, 2]);
  cast('edna');
  expect([later(), shown()]).toEqual([1, 4]);
});
