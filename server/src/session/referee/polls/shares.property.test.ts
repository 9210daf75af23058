import { LIMITS } from '@evenboard/protocol';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testLiveSession, testPerson } from '../../testSession.ts';
import { FRESH_STATE, type Room } from '../SessionState.ts';
import type { Poll } from './Poll.ts';
import { sharesByRoom, sharesOf } from './shares.ts';

const OPTIONS = [
  { id: 'sun', label: 'Sunny' },
  { id: 'storm', label: 'Storm brewing' },
];
const POLL: Poll = { id: 'poll', question: 'How are you?', kind: 'one', options: OPTIONS, state: 'shown' };
const ROOMS = ['red', 'blue', 'green'];

const room = (id: string): Room => ({ id, name: `Room ${id}`, colour: 'blue', facilitators: [] });

/** A session in which each of these people is in a room, or in none, and has answered. */
function answered(answers: readonly { group: string | undefined; choice: string }[]) {
  const people = answers.map(({ group }, index) => testPerson(`p${index}`, group ? { group } : {}));
  const session = testLiveSession(people, { state: { ...FRESH_STATE, rooms: ROOMS.map(room) } });
  const ballots = answers.map(({ choice }, index) => ({
    question: 'poll',
    participant: `p${index}`,
    choice,
    receipt: `r${index}`,
  }));
  session.take({ ballots });
  return { world: session.world, ballots };
}

const size = (shares: Record<string, number>) => Object.values(shares).reduce((sum, count) => sum + count, 0);

it('never tells of fewer than three people apart from the others, and leaves nobody out', () => {
  const answer = fc.record({
    group: fc.constantFrom('red', 'blue', 'green', 'put away', undefined),
    choice: fc.constantFrom('sun', 'storm'),
  });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 14 }), (answers) => {
      const { world, ballots } = answered(answers);
      let parts: ReturnType<typeof sharesByRoom>;
      try {
        parts = sharesByRoom(world, POLL);
      } catch (problem) {
        expect(String(problem)).toContain('who said what');
        return;
      }
      for (const { shares } of parts) expect(size(shares)).toBeGreaterThanOrEqual(LIMITS.answersOfRoom);
      const whole = sharesOf(POLL, ballots);
      for (const { id } of OPTIONS) {
        expect(parts.reduce((sum, { shares }) => sum + (shares[id] ?? 0), 0)).toBe(whole[id]);
      }
    }),
  );
});

const times = (count: number, group: string | undefined, choice: string) =>
  Array.from({ length: count }, () => ({ group, choice }));

it('counts each room by itself, and those without one together', () => {
  const { world } = answered([
    ...times(3, 'red', 'sun'),
    ...times(4, 'blue', 'storm'),
    ...times(2, 'green', 'sun'),
    ...times(1, undefined, 'storm'),
  ]);
  expect(sharesByRoom(world, POLL)).toEqual([
    { room: 'Room red', shares: { sun: 3, storm: 0 } },
    { room: 'Room blue', shares: { sun: 0, storm: 4 } },
    { shares: { sun: 2, storm: 1 } },
  ]);
});

it('refuses where nothing but the whole could be told', () => {
  const { world } = answered([...times(4, 'red', 'sun'), ...times(2, 'blue', 'storm')]);
  expect(() => sharesByRoom(world, POLL)).toThrow(/who said what/);
});
