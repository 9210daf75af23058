import { LIMITS, STAGE_RIGHTS } from '@evenboard/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { type Created, create, expectProblem, read, tokenFor } from './testSessions.ts';

let time = Date.now();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({}, { now: () => time });
});
afterAll(() => server.stop());

async function setUp(more: Record<string, unknown> = {}) {
  const session = await create(server, more);
  const host = await tokenFor(server, session, 'facilitator', 'Oluchi');
  const kofi = await tokenFor(server, session, 'participant', 'Kofi');
  const command = (body: object, token = host) =>
    server.call('POST', `/api/sessions/${session.sessionId}/commands`, { body, token });
  return { session, kofi, command };
}

/** What a participant has of a root of the session document, once it is as wanted. */
const rootOf = (
  session: Created,
  token: string,
  root: string,
  isWanted: (value: Record<string, unknown>) => boolean,
) =>
  read(server, session, 'session', token, (doc) => {
    const value = doc.getMap(root).toJSON();
    return isWanted(value) ? value : undefined;
  });

describe('the timer', () => {
  it('runs by the server’s clock for everybody, is paused with what is left, and is cleared', async () => {
    const { session, kofi, command } = await setUp();
    const timer = (isWanted: (value: Record<string, unknown>) => boolean) =>
      rootOf(session, kofi, 'timer', isWanted);
    await command({ type: 'startTimer', label: ' Silent  thinking ', minutes: 3 });
    expect(await timer(({ label }) => label !== undefined)).toEqual({
      label: 'Silent thinking',
      endsAt: time + 180_000,
    });
    time += 60_000;
    await command({ type: 'pauseTimer' });
    expect(await timer(({ endsAt }) => endsAt === undefined)).toEqual({
      label: 'Silent thinking',
      pausedLeftMs: 120_000,
    });
    await command({ type: 'addTime', minutes: 1 });
    time += 600_000;
    await command({ type: 'resumeTimer' });
    expect((await timer(({ endsAt }) => endsAt !== undefined))['endsAt']).toBe(time + 180_000);
    await command({ type: 'stopTimer' });
    expect(await timer(({ label }) => label === undefined)).toEqual({});
    expectProblem(await command({ type: 'pauseTimer' }), 409, 'wrong_moment', /no timer/);
  });

  it('is the facilitators’ alone, and is bounded', async () => {
    const { kofi, command } = await setUp();
    const start = { type: 'startTimer', label: 'Break', minutes: 10 };
    expectProblem(await command(start, kofi), 403, 'not_allowed', /facilitators/);
    expectProblem(await command({ ...start, minutes: 1e9 }), 400, 'malformed', /minutes/);
    expectProblem(await command({ ...start, label: '' }), 400, 'malformed', /label/);
  });
});

describe('the plan', () => {
  const stages = [
    { id: 'arrive', title: 'Arrive', instructions: 'Say hello.\nFind your view.', may: ['comment', 'add'] },
    { id: 'think', title: 'Think', instructions: '', minutes: 5, view: 'grid', may: [], section: 'later' },
  ];

  it('is read by participants before it begins, and leads everybody to a stage and its time', async () => {
    const { session, kofi, command } = await setUp();
    expect((await command({ type: 'setPlan', stages })).status).toBe(200);
    const info = await rootOf(session, kofi, 'info', ({ plan }) => plan !== undefined);
    expect(info['plan']).toEqual({ stages: [{ ...stages[0], may: ['add', 'comment'] }, stages[1]] });
    expect(info['stage']).toBeUndefined();
    expect((await command({ type: 'nextStage' })).json).toEqual({ stage: 'arrive' });
    expect((await command({ type: 'nextStage', from: 'arrive' })).json).toEqual({ stage: 'think' });
    await rootOf(session, kofi, 'info', ({ stage }) => stage === 'think');
    expect(await rootOf(session, kofi, 'timer', ({ label }) => label !== undefined)).toEqual({
      label: 'Think',
      endsAt: time + 300_000,
    });
    expectProblem(await command({ type: 'nextStage' }), 409, 'wrong_moment', /last stage/);
    expectProblem(await command({ type: 'goToStage', stage: 'x' }), 404, 'no_such_thing', /no such stage/);
    expectProblem(await command({ type: 'nextStage' }, kofi), 403, 'not_allowed', /facilitators/);
  });

  it('takes the longest plan there may be, and no longer one', async () => {
    const { command } = await setUp();
    const long = (count: number, length: number = LIMITS.stageInstructionsLength) =>
      Array.from({ length: count }, (_, index) => ({
        id: `stage-${index}`,
        title: '界'.repeat(LIMITS.stageTitleLength),
        instructions: '界'.repeat(length),
        may: STAGE_RIGHTS,
      }));
    expect((await command({ type: 'setPlan', stages: long(LIMITS.stages) })).status).toBe(200);
    expectProblem(
      await command({ type: 'setPlan', stages: long(LIMITS.stages + 1, 1) }),
      400,
      'malformed',
      /stages/,
    );
    expectProblem(await command({ type: 'setPlan', stages: long(1, 2_001) }), 400, 'malformed', /stages/);
    expectProblem(
      await command({ type: 'setPlan', stages: [{ ...stages[0], may: ['fly'] }] }),
      400,
      'malformed',
      /stages/,
    );
  });
});
