import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { expectProblem, read, type Somebody, setUpSession } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

type Entry = Record<string, unknown>;
const MOODS = ['Sunny', 'Cloudy with bright spells', 'Storm brewing'];

async function setUp(kind: string, options: string[] = []) {
  const { session, host, come, command } = await setUpSession(server);
  const [ada, ben] = [await come('participant', 'Ada'), await come('participant', 'Ben')];
  const opened = await command({ type: 'openPoll', question: 'How are you?', kind, options });
  const poll = String(opened.json.poll);
  const entry = (isWanted: (entry: Entry) => boolean) =>
    read(server, session, 'session', ada.token, (doc) => {
      const found = doc.getMap('polls').get(poll) as Entry | undefined;
      return found && isWanted(found) ? found : undefined;
    });
  const answer = (who: Somebody, given: unknown, rest: object = {}) =>
    command({ type: 'answerPoll', poll, answer: given, ...rest }, who);
  const me = async ({ token }: Somebody) =>
    (await server.call('GET', `/api/sessions/${session.sessionId}/me`, { token })).json;
  const show = async () => {
    expect((await command({ type: 'showPoll', poll })).status).toBe(200);
    return await entry(({ state }) => state === 'shown');
  };
  return { session, host, ada, ben, come, command, poll, entry, answer, me, show };
}

describe('a poll', () => {
  it('shows shares when it is shown, and before that only how many have answered', async () => {
    const { host, ada, ben, poll, entry, answer, me, show, command } = await setUp('one', MOODS);
    const before = await entry(() => true);
    const options = before.options as { id: string; label: string }[];
    const openedAt = expect.any(Number);
    expect(before).toEqual({
      question: 'How are you?',
      kind: 'one',
      options,
      state: 'open',
      answered: 0,
      openedAt,
    });
    expect(options.map(({ label }) => label)).toEqual(MOODS);
    const [sunny, cloudy, storm] = options.map(({ id }) => id);
    await answer(ada, sunny);
    await answer(ada, cloudy);
    await answer(ben, 'Storm brewing');
    const edna = (await command({ type: 'addProxy', name: 'Edna', channel: 'telephone' })).json.participant;
    await answer(host, cloudy, { for: (edna as { id: string }).id });
    expect((await me(ada)).answers).toEqual({ [poll]: cloudy });
    await command({ type: 'closePoll', poll });
    expect(await entry(({ state }) => state === 'closed')).toEqual({
      ...before,
      state: 'closed',
      answered: 3,
    });
    expectProblem(await answer(ada, sunny), 409, 'wrong_moment', /closed/);
    expect(await show()).toEqual({
      ...before,
      state: 'shown',
      answered: 3,
      shares: { [String(sunny)]: 0, [String(cloudy)]: 2, [String(storm)]: 1 },
    });
  });

  it('shows shares by room to everybody, once, where enough have answered', async () => {
    const { host, ada, ben, come, command, poll, answer, entry } = await setUp('one', MOODS);
    const byRoom = () => command({ type: 'showPoll', poll, byRoom: true });
    await answer(ada, 'Sunny');
    await answer(ben, 'Sunny');
    expectProblem(await byRoom(), 409, 'wrong_moment', /Nothing was changed/);
    expect((await entry(() => true)).state).toBe('open');
    const more = await Promise.all(['Cai', 'Dai', 'Eve', 'Fay'].map((name) => come('participant', name)));
    for (const person of more) await answer(person, 'Storm brewing');
    const [cai, ...blue] = more.map(({ id }) => id);
    await command({
      type: 'assignRooms',
      mode: 'manual',
      rooms: [
        { name: 'Red', colour: 'pink' },
        { name: 'Blue', colour: 'blue' },
      ],
      members: { Red: [ada.id, ben.id, cai], Blue: blue },
    });
    expect((await byRoom()).status).toBe(200);
    const shown = await entry((one) => one.byRoom !== undefined);
    expect(shown).toMatchObject({
      state: 'shown',
      byRoom: [
        { room: 'Red', shares: { 'option-1': 2, 'option-2': 0, 'option-3': 1 } },
        { room: 'Blue', shares: { 'option-1': 0, 'option-2': 0, 'option-3': 3 } },
      ],
    });
    await command({ type: 'movePerson', participant: cai, room: 'Blue' }, host);
    expect((await byRoom()).status).toBe(200);
    expect((await entry(() => true)).byRoom).toEqual(shown.byRoom);
  });

  it('takes several options, each once', async () => {
    const { ada, ben, answer, show } = await setUp('many', MOODS);
    await answer(ada, ['Sunny', 'option-1', 'Storm brewing']);
    await answer(ben, []);
    expect(await show()).toMatchObject({
      answered: 2,
      shares: { 'option-1': 1, 'option-2': 0, 'option-3': 1 },
    });
  });

  it('takes a step of a scale of five', async () => {
    const { ada, ben, answer, show } = await setUp('scale');
    await answer(ada, 5);
    await answer(ben, 2);
    expect((await answer(ben, 6)).status).toBe(422);
    expect(await show()).toMatchObject({ shares: { 'option-1': 0, 'option-2': 1, 'option-5': 1 } });
  });

  it('shows words without whose they are, in no order', async () => {
    const { ada, ben, answer, show } = await setUp('text');
    await answer(ada, 'More time\u0000, please.');
    await answer(ben, 'A quieter room.');
    const shown = await show();
    expect(shown).not.toHaveProperty('shares');
    expect([...(shown.answers as string[])].sort()).toEqual(['A quieter room.', 'More time, please.']);
    expect(JSON.stringify(shown)).not.toContain(ada.id);
  });

  it('refuses what is no answer to it, and whoever may not answer', async () => {
    const one = await setUp('one', MOODS);
    const { ada, ben, answer, come } = one;
    const sian = await come('observer', 'Sian');
    for (const [status, who, given, rest] of [
      [422, ada, 'Hail'],
      [422, ada, 1],
      [422, ada, ['Sunny']],
      [400, ada, { option: 'Sunny' }],
      [400, ada, 'x'.repeat(5_000)],
      [403, ada, 'Sunny', { for: ben.id }],
      [403, sian, 'Sunny'],
      [404, ada, 'Sunny', { poll: 'nothing' }],
    ] as const) {
      expect.soft((await answer(who, given, rest)).status, JSON.stringify(given)).toBe(status);
    }
    const word = await setUp('word');
    expect((await word.answer(word.ada, 'two words')).status).toBe(422);
    expect((await word.answer(word.ada, 'hope')).status).toBe(200);
    expect((await word.show()).answers).toEqual(['hope']);
  });

  it('needs options that can be told apart, where it has any', async () => {
    const { command } = await setUp('word');
    for (const asked of [
      { kind: 'one', options: ['Yes'] },
      { kind: 'one', options: ['Yes', 'Yes'] },
      { kind: 'text', options: ['Yes', 'No'] },
    ]) {
      expectProblem(
        await command({ type: 'openPoll', question: 'Well?', ...asked }),
        422,
        'bad_content',
        /Nothing was changed/,
      );
    }
  });
});
