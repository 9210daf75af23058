import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { TestClient } from './testClient.ts';
import { expectProblem, read, type Somebody } from './testSessions.ts';
import { openVote } from './testVotes.ts';

let time = Date.now();
let server: TestServer;
const options = { now: () => time };
beforeAll(async () => {
  server = await startTestServer({}, options);
});
afterAll(() => server.stop());

describe('a hostile client', () => {
  it('cannot vote too much, for others, for what is no candidate, or without being a participant', async () => {
    const { ada, ben, host, come, vote, cast, me, command } = await openVote(server);
    const sian = await come('observer', 'Sian');
    expect((await cast(ada, [1, 2])).status).toBe(200);
    const refused: [number, Somebody, unknown, object?][] = [
      [422, ada, [1, 2, 3]],
      [422, ada, [3, 3]],
      [422, ada, [14]],
      [400, ada, [0]],
      [400, ada, [-1]],
      [400, ada, [1.5]],
      [400, ada, ['1']],
      [400, ada, [2 ** 60]],
      [400, ada, '1'],
      [400, ada, Array(1_000).fill(1)],
      [400, ada, [1], { participant: ben.id }],
      [403, ada, [3], { for: ben.id }],
      [403, host, [3], { for: ben.id }],
      [403, host, [3], { for: 'nobody' }],
      [403, sian, [3]],
      [403, sian, [3], { for: sian.id }],
      [404, ada, [1], { vote: 'nothing' }],
    ];
    for (const [status, who, numbers, rest] of refused) {
      const answer = await cast(who, numbers, rest);
      expect.soft(answer.status, JSON.stringify([numbers, rest])).toBe(status);
    }
    expectProblem(await cast(ada, [14]), 422, 'bad_content', /no number 14 in this vote: it has 1 to 5/);
    expectProblem(await cast(ada, [3, 3]), 422, 'bad_content', /Number 3 can have at most one dot/);
    expect(await me(ada)).toMatchObject({ ballots: { [vote]: [1, 2] } });
    expect(await me(ben)).toMatchObject({ ballots: {} });
    await command({ type: 'closeVote', vote });
    expectProblem(await cast(ada, [3]), 409, 'wrong_moment', /closed/);
    await command({ type: 'revealVote', vote });
    expectProblem(await command({ type: 'reopenVote', vote }), 409, 'wrong_moment', /revealed/);
  });

  it('votes once, on however many devices, and a muted person votes as everybody does', async () => {
    const { session, ada, vote, cast, command, entry } = await openVote(server);
    const key = String((await command({ type: 'returnLink' }, ada)).json.link).split('#')[1];
    const phone = await server.call('POST', `/api/sessions/${session.sessionId}/join`, {
      body: { key, name: 'Ada' },
    });
    await command({ type: 'mutePerson', participant: ada.id, muted: true });
    expect((await cast(ada, [1])).status).toBe(200);
    expect((await cast({ ...ada, token: String(phone.json.token) }, [2])).status).toBe(200);
    await command({ type: 'revealVote', vote });
    expect(await entry(({ state }) => state === 'revealed')).toMatchObject({
      voted: 1,
      tally: { 1: 0, 2: 1 },
    });
  });

  it('finds nothing of a ballot before the reveal in any document, answer or export', async () => {
    const { session, host, ada, ben, kofi, cast, me, vote } = await openVote(server);
    const { json } = await cast(ada, [2, 4]);
    await cast(ben, [3]);
    time += 5_000;
    const address = `/api/sessions/${session.sessionId}`;
    const texts: string[] = [];
    for (const { token } of [host, ben, kofi]) {
      for (const document of ['session', 'board/main']) {
        texts.push(await read(server, session, document, token, (doc) => JSON.stringify(everything(doc))));
      }
      texts.push((await server.call('GET', address, { token })).text);
      texts.push((await server.call('GET', `${address}/me`, { token })).text);
    }
    texts.push((await server.call('GET', `${address}/export/session.json`, { token: host.token })).text);
    texts.push(await read(server, session, 'desk', host.token, (doc) => JSON.stringify(everything(doc))));
    for (const text of texts) expect(text).not.toContain(String(json.receipt));
    for (const text of texts) expect(text).not.toMatch(/tally|\[2,4\]/);
    expect(await me(kofi)).toMatchObject({ ballots: {}, receipts: {} });
    expect((await me(ada)).ballots).toEqual({ [vote]: [2, 4] });
  });
});

const everything = (doc: Y.Doc) => [...doc.share.keys()].map((root) => [root, doc.getMap(root).toJSON()]);

describe('while a vote is open', () => {
  it('nobody sees on its board where others are', async () => {
    const { session, ada, ben, vote, command } = await openVote(server);
    const [one, other] = [ada, ben].map(({ token }) => new TestClient(server, session, 'board/main', token));
    if (one === undefined || other === undefined) throw new Error('two came');
    await Promise.all([one.synced(), other.synced()]);
    const shownOf = () =>
      [...other.provider.awareness.getStates().values()].find(({ user }) => user?.id === ada.id);
    const places = { focus: { note: 'n' }, selection: ['n'], cursor: { x: 1, y: 2 }, viewport: { x: 1 } };
    one.provider.awareness.setLocalState({ ...places, round: 1 });
    await expect.poll(shownOf).toMatchObject({ round: 1 });
    expect(Object.keys(shownOf() ?? {}).sort()).toEqual(['round', 'user']);
    await command({ type: 'closeVote', vote });
    one.provider.awareness.setLocalState({ ...places, round: 2 });
    await expect.poll(shownOf).toMatchObject({ ...places, round: 2 });
    one.end();
    other.end();
  });
});

describe('who may vote', () => {
  it('is for the stage to say, facilitators apart, and nobody after the session has closed', async () => {
    const { ada, host, vote, cast, command, entry } = await openVote(server);
    const stage = { title: 'Listen', instructions: '', may: ['comment'] };
    const stages = [
      { ...stage, id: 'listen' },
      { ...stage, id: 'vote', may: ['vote'] },
    ];
    await command({ type: 'setPlan', stages });
    await command({ type: 'goToStage', stage: 'listen' });
    expectProblem(await cast(ada, [1]), 409, 'wrong_moment', /no voting in this stage/);
    expect((await cast(host, [2])).status).toBe(200);
    await command({ type: 'goToStage', stage: 'vote' });
    expect((await cast(ada, [1])).status).toBe(200);
    await command({ type: 'setClosing', closesAt: 'now' });
    expectProblem(await cast(ada, [3]), 409, 'session_closed', /closed/);
    expect((await command({ type: 'revealVote', vote })).status).toBe(200);
    expect(await entry(({ state }) => state === 'revealed')).toMatchObject({ tally: { 1: 1, 2: 1, 3: 0 } });
  });
});
