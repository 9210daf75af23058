import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { addNote, setNoteText } from '@evenboard/board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { TestClient } from './testClient.ts';
import { expectProblem, read, setUpSession, writeBoard } from './testSessions.ts';
import { type Entry, openVote, TEXTS } from './testVotes.ts';

let time = Date.now();
let server: TestServer;
const options = { now: () => time };
beforeAll(async () => {
  server = await startTestServer({}, options);
});
afterAll(() => server.stop());

describe('a vote', () => {
  it('goes from opening to its result, exactly in the shape of the contract', async () => {
    const { ada, ben, vote, cast, command, entry } = await openVote(server);
    const opened = {
      question: 'Which two?',
      candidates: TEXTS.map((text, index) => ({ number: index + 1, text })),
      dots: 2,
      perCandidate: 1,
      named: false,
      openedAt: expect.any(Number),
    };
    expect(await entry(() => true)).toEqual({ ...opened, state: 'open', voted: 0 });
    expect((await cast(ada, [3, 1])).status).toBe(200);
    expect((await cast(ben, [])).status).toBe(200);
    expect((await command({ type: 'closeVote', vote })).status).toBe(200);
    expect(await entry(({ state }) => state === 'closed')).toEqual({ ...opened, state: 'closed', voted: 2 });
    expect((await command({ type: 'revealVote', vote })).status).toBe(200);
    expect(await entry(({ state }) => state === 'revealed')).toEqual({
      ...opened,
      state: 'revealed',
      voted: 2,
      tally: { 1: 1, 2: 0, 3: 1, 4: 0, 5: 0 },
    });
  });

  it('is about the notes of a section in the order of their rows, as they read when it opened', async () => {
    const scene = await openVote(server);
    const { session, ada, host, open, entry } = scene;
    const question = await read(
      server,
      session,
      'board/main',
      host.token,
      (doc) => [...doc.getMap('sections').keys()][0],
    );
    const section = String(question);
    const texts = ['First', '', 'Second'];
    await writeBoard(server, session, 'main', ada.token, (board) => {
      for (const text of texts) addNote(board, { section, text, colour: 'teal', author: ada.id });
    });
    const bySection = await open({ candidates: { section } });
    const before = await entry(() => true, bySection);
    const candidates = before.candidates as { number: number; text: string; note: string }[];
    expect(candidates).toMatchObject([
      { number: 1, text: 'First' },
      { number: 2, text: 'Second' },
    ]);
    expect(before).toMatchObject({ dots: 2, perCandidate: 1, named: false });
    const notes = candidates.map(({ note }) => note).reverse();
    const byNotes = await open({ candidates: { notes } });
    await writeBoard(server, session, 'main', ada.token, (board) =>
      setNoteText(board, notes[0] ?? '', 'Changed'),
    );
    const after = await entry(() => true, byNotes);
    expect(after.candidates).toMatchObject([
      { number: 1, text: 'Second', note: notes[0] },
      { number: 2, text: 'First', note: notes[1] },
    ]);
  });

  it('tells each voter their own ballot with its receipt, on any device, and finds it in the export', async () => {
    const { ada, ben, vote, cast, command, me, exported } = await openVote(server);
    const first = await cast(ada, [1, 2]);
    const second = await cast(ada, [4, 5]);
    await cast(ben, [1]);
    expect(second.json.receipt).not.toBe(first.json.receipt);
    expect(await me(ada)).toMatchObject({
      ballots: { [vote]: [4, 5] },
      receipts: { [vote]: second.json.receipt },
    });
    expect(await exported()).not.toHaveProperty('ballots');
    await command({ type: 'revealVote', vote });
    const { ballots, tally } = await exported();
    expect(tally).toEqual({ 1: 1, 2: 0, 3: 0, 4: 1, 5: 1 });
    expect(ballots).toHaveLength(2);
    expect(ballots).toContainEqual({ receipt: second.json.receipt, numbers: [4, 5] });
    const receipts = (ballots as { receipt: string }[]).map(({ receipt }) => receipt);
    expect(receipts).toEqual([...receipts].sort());
  });

  it('shows names after the reveal only where that was told before, and marks what was entered for others', async () => {
    const { session, host, ada, vote, cast, command, exported } = await openVote(server, {
      candidates: { texts: TEXTS },
      named: true,
    });
    const added = await command({ type: 'addProxy', name: 'Walter', channel: 'post' });
    const { id: walter } = added.json.participant as { id: string };
    await cast(host, [5, 1], { for: walter });
    await cast(ada, [2]);
    await command({ type: 'revealVote', vote });
    const expected = [
      { participant: walter, numbers: [1, 5], typedBy: host.id },
      { participant: ada.id, numbers: [2] },
    ];
    expect((await exported()).ballots).toEqual(
      expect.arrayContaining(expected.map((ballot) => ({ ...ballot, receipt: expect.any(String) }))),
    );
    const shown = await read(server, session, 'session', ada.token, (doc) => doc.getMap('ballots').get(vote));
    expect(shown).toEqual(expect.arrayContaining(expected));
  });

  it('says in steps how many have voted: every five seconds, two at once, or all', async () => {
    const { session, ada, ben, kofi, cast, vote, open, entry } = await openVote(server);
    const clients = [ada, ben, kofi].map(({ token }) => new TestClient(server, session, 'session', token));
    const counts = new Set<unknown>();
    for (const { doc } of clients) {
      doc.on('update', () => counts.add((doc.getMap('votes').get(vote) as Entry | undefined)?.voted ?? 0));
    }
    await Promise.all(clients.map((client) => client.synced()));
    const beside = await open({ candidates: { texts: TEXTS }, minutes: 5 / 60 });
    await cast(ada, [1]);
    await cast(ada, [2]);
    time += 5_000;
    await entry(({ state }) => state === 'closed', beside);
    expect([...counts]).toEqual([0]);
    await cast(ben, [1]);
    time += 5_000;
    await expect.poll(() => [...counts]).toEqual([0, 2]);
    // The last of all is told alone, and no sooner.
    await cast(kofi, []);
    expect([...counts]).toEqual([0, 2]);
    time += 5_000;
    await expect.poll(() => [...counts]).toEqual([0, 2, 3]);
    for (const client of clients) client.end();
  });

  it('closes by itself when its time is over, or when everybody has voted', async () => {
    const { ada, ben, kofi, vote, cast, command, open, entry } = await openVote(server);
    const timed = await open({ candidates: { texts: TEXTS }, minutes: 1 });
    const full = await open({ candidates: { texts: TEXTS }, untilAll: true });
    time += 61_000;
    expectProblem(await cast(ada, [1], { vote: timed }), 409, 'wrong_moment', /closed/);
    await entry(({ state }) => state === 'closed', timed);
    await cast(ada, [1], { vote: full });
    await cast(kofi, [2], { vote: full });
    expect(await entry(() => true, full)).toMatchObject({ state: 'open' });
    await cast(ben, [], { vote: full });
    expect(await entry(({ state }) => state !== 'open', full)).toMatchObject({ state: 'closed', voted: 3 });
    await command({ type: 'reopenVote', vote: full });
    await entry(({ state }) => state === 'open', full);
    expect(await entry(() => true, vote)).toMatchObject({ state: 'open' });
  });

  it('tells facilitators who has not voted yet, where names are shown, and of no other vote', async () => {
    const { session, host, ada, ben, kofi, cast, vote, open } = await openVote(server);
    const named = await open({ candidates: { texts: TEXTS }, named: true });
    await cast(ada, [1], { vote: named });
    await cast(ada, [1]);
    const missing = await read(server, session, 'desk', host.token, (doc) => {
      expect(doc.getMap('votes').has(vote)).toBe(false);
      const { notYet } = (doc.getMap('votes').get(named) ?? {}) as { notYet?: string[] };
      return notYet?.includes(ada.id) ? undefined : notYet;
    });
    expect(missing).toEqual([ben.id, kofi.id]);
  });

  it('keeps ballots through a restart, and loses them when the session is erased', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'evenboard-votes-'));
    const first = await startTestServer({ dataDir }, options);
    const { session, host, come, command } = await setUpSession(first);
    const ada = await come('participant', 'Ada');
    const opened = await command({ type: 'openVote', question: 'Which?', candidates: { texts: TEXTS } });
    const { vote } = opened.json;
    await command({ type: 'castBallot', vote, numbers: [2, 4] }, ada);
    await first.stop();
    const second = await startTestServer({ dataDir }, options);
    const address = `/api/sessions/${session.sessionId}`;
    const { json } = await second.call('GET', `${address}/me`, { token: ada.token });
    expect(json.ballots).toEqual({ [String(vote)]: [2, 4] });
    await second.call('DELETE', address, { token: host.token });
    await second.stop();
    const database = new DatabaseSync(path.join(dataDir, 'evenboard.sqlite'));
    expect(database.prepare('SELECT count(*) AS n FROM ballots').get()).toEqual({ n: 0 });
    database.close();
    await rm(dataDir, { recursive: true });
  });
});
