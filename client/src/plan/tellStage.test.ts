import { expect, it } from 'vitest';
import { createValue } from '../session/Readable.ts';
import { createPlanActions } from './planActions.ts';
import { tellStage } from './tellStage.ts';
import { infoOf, openTestPlan, stage } from './testPlan.tsx';

const ARRIVE = stage('a', 'Arrive');
const REST = stage('b', 'Break', { may: [] });
const SORT = stage('c', 'Sort', { may: ['comment'] });
const STAGES = [ARRIVE, REST, SORT];

function listen(
  options: Parameters<typeof openTestPlan>[0] = {},
  announcements: 'digest' | 'off' = 'digest',
) {
  const opened = openTestPlan({ stages: STAGES, role: 'participant', ...options });
  const said: string[] = [];
  const kept = { stage: undefined as string | null | undefined };
  const told = {
    get: () => kept.stage,
    set: (id: string | null) => {
      kept.stage = id;
    },
  };
  const announcer = {
    say: (words: string) => void said.push(`mine: ${words}`),
    remote: (words: unknown) => void said.push(String(words)),
    urgent: (words: string) => void said.push(`! ${words}`),
  };
  const watch = () =>
    tellStage({ room: opened.room, announcer, settings: createValue({ announcements }), told });
  const actions = createPlanActions({ room: opened.room, announcer, told, focusCurrent: () => undefined });
  const go = (id?: string) => opened.info.set(infoOf(STAGES, id));
  return { ...opened, said, watch, actions, go };
}

it('tells a new stage once, with what to do, and nothing of the one I came into', () => {
  const { said, watch, go } = listen({ at: 'b' });
  watch();
  go('a');
  go('a');
  expect(said).toEqual(['Now: Arrive. What Arrive is.']);
  go();
  expect(said.at(-1)).toBe('No stage is on now. Everybody may do everything again.');
});

it('repeats nothing over a reload and tells what came meanwhile', () => {
  const { said, watch, go } = listen({ at: 'b' });
  watch()();
  watch()();
  expect(said).toEqual([]);
  go('a');
  watch();
  expect(said).toEqual(['Now: Arrive. What Arrive is.']);
});

it('interrupts only where it takes something away from me', () => {
  const { said, watch, go } = listen({ at: 'a' });
  watch();
  go('c');
  expect(said).toEqual(['! Now: Sort. Off in this stage: adding notes, editing notes and voting.']);
  go('b');
  expect(said.at(-1)).toBe(
    '! Now: Break. Off in this stage: adding notes, editing notes, voting and comments.',
  );
  go('c');
  expect(said.at(-1)).toBe('Now: Sort. What Sort is.');
});

it('takes nothing away from a facilitator', () => {
  const { said, watch, go } = listen({ at: 'a', role: 'facilitator' });
  watch();
  go('b');
  expect(said).toEqual(['Now: Break. What Break is.']);
});

it('tells nothing to who wants nothing, but what is taken away', () => {
  const { said, watch, go } = listen({ at: 'b' }, 'off');
  watch();
  go('a');
  expect(said).toEqual([]);
  go('b');
  expect(said).toHaveLength(1);
});

it('answers my own step, which is no news to me', async () => {
  const { said, watch, actions, asked } = listen({ role: 'facilitator' });
  watch();
  await actions.next();
  expect(said).toEqual(['mine: Now: Arrive. What Arrive is.']);
  expect(asked).toEqual([{ type: 'nextStage', from: null }]);
});

it('says why a step could not be done, and then tells the step of somebody else', async () => {
  const { said, watch, actions, server, go } = listen({ role: 'facilitator', at: 'a' });
  watch();
  server.refuses = 'Not now.';
  await actions.next();
  go('b');
  expect(said).toEqual(['mine: Not now.', 'Now: Break. What Break is.']);
});

it('is led through by facilitators, up to its end', async () => {
  const participant = listen();
  await participant.actions.next();
  const last = listen({ role: 'facilitator', at: 'c' });
  await last.actions.next();
  expect(participant.said).toEqual(['mine: Facilitators lead through the plan. Nothing was changed.']);
  expect(last.said).toEqual(['mine: This is the last stage of the plan. Nothing was changed.']);
  expect([...participant.asked, ...last.asked]).toEqual([]);
});
