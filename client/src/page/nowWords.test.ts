import type { SessionInfo } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import { nowWords } from './nowWords.ts';

const BREAK = { id: 'b', title: 'Break', instructions: 'Rest a while.', may: ['comment' as const] };
const INFO: SessionInfo = {
  title: 'Ours',
  state: 'open',
  host: 'oluchi',
  timeZone: 'UTC',
  plan: { stages: [BREAK] },
};

function now(
  part: Partial<SessionInfo>,
  role: 'participant' | 'facilitator' = 'participant',
  isQuiet = false,
): string {
  const { room } = openSharedTestRoom(role);
  return nowWords({ ...room, info: createValue<SessionInfo | undefined>({ ...INFO, ...part }) }, isQuiet);
}

it('says what the stage is and what it leaves out for me', () => {
  expect(now({ stage: 'b' })).toBe(
    'Break. Rest a while. Off in this stage: adding notes, editing notes and voting.',
  );
  expect(now({ stage: 'b' }, 'facilitator')).toBe('Break. Rest a while.');
  expect(now({})).toMatch(/^Write what you think/);
});

it('says that a session is closed before it says what the plan has', () => {
  expect(now({ stage: 'b', state: 'closed' })).toBe('Closed: everybody can read, nobody can write.');
});

it('names the stage of quiet writing alone: what to write stands in its place', () => {
  expect(now({ stage: 'b' }, 'participant', true)).toBe('Break.');
});
