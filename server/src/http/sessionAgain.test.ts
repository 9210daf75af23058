import type { ImportAnswer } from '@evenboard/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { afternoon, holdSession, stage } from './testAfternoon.ts';
import { setUpSession } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

type Scene = Awaited<ReturnType<typeof setUpSession>>;
type Entries = Record<string, Record<string, unknown>>;
interface SessionJson {
  session: { id: string; info: Record<string, unknown>; people: Entries; rooms: Entries };
  boards: Record<string, { notes: Entries }>;
  votes: Entries;
  polls: Entries;
}

const exported = async ({ session, host }: Scene): Promise<string> =>
  (await server.call('GET', `/api/sessions/${session.sessionId}/export/session.json`, { token: host.token }))
    .text;

async function bring({ session, host }: Scene, file: string, mode = 'apply'): Promise<ImportAnswer> {
  const response = await fetch(`${server.url}/api/sessions/${session.sessionId}/import?mode=${mode}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${host.token}` },
    body: file,
  });
  expect(response.status).toBe(200);
  return (await response.json()) as ImportAnswer;
}

/** What is new in a session that was loaded, and so not the same: here are all such things, and nothing else. */
function withoutWhatIsNew(text: string, host: string): unknown {
  const { session, votes, polls, ...file } = JSON.parse(text.replaceAll(host, 'the-host')) as SessionJson;
  const { id: _id, info, people, rooms, ...rest } = session;
  // Who runs it; whether it is open, until when, at which stage it is; what people here have been told of what files say.
  const isNew = [
    'host',
    'state',
    'closesAt',
    'eraseAt',
    'stage',
    'pointersOff',
    'peopleInExports',
    'captionsInExportsSince',
  ];
  const named = Object.fromEntries(Object.entries(info).filter(([name]) => !isNew.includes(name)));
  return {
    ...file,
    session: {
      ...rest,
      // A session that has no plan may say so in two ways.
      info: { ...named, plan: named['plan'] ?? { stages: [] } },
      // Nobody is there but who brought it, in no room, with no sign.
      people: mapped(people, ({ name, role }) => ({ name, role })),
      rooms: mapped(rooms, (room) => ({ ...room, facilitators: [] })),
    },
    // What was not revealed is in no file, and so stays out as a whole.
    votes: only(votes, 'revealed'),
    polls: only(polls, 'shown'),
  };
}

const mapped = (entries: Entries, change: (one: Record<string, unknown>) => unknown) =>
  Object.fromEntries(Object.entries(entries).map(([id, one]) => [id, change(one)]));
const only = (entries: Entries, state: string) =>
  Object.fromEntries(Object.entries(entries).filter(([, one]) => one['state'] === state));

it('a session.json loaded into an empty session gives the same session.json again, but for what has to be new', async () => {
  await fc.assert(
    fc.asyncProperty(afternoon, async (day) => {
      const [from, to] = [await holdSession(server, day), await setUpSession(server, { title: 'Empty' })];
      const file = await exported(from);
      await bring(to, file);
      const again = await exported(to);
      expect(withoutWhatIsNew(again, to.host.id)).toEqual(withoutWhatIsNew(file, from.host.id));
    }),
    { numRuns: 15 },
  );
});

const FULL = {
  main: [
    { what: 'note', pick: 0, text: 'Buses after ten' },
    { what: 'comment', pick: 0, text: 'Yes' },
    { what: 'legend', pick: 3, text: 'Ideas' },
  ],
  hasRooms: true,
  stages: 2,
  named: true,
  isRevealed: true,
  isShown: true,
} as const;

it('says before it is loaded what would come, and takes all of it back in one act', async () => {
  const [from, to] = [await holdSession(server, FULL), await setUpSession(server, { title: 'Empty' })];
  const file = await exported(from);
  const would = await bring(to, file, 'preview');
  const comes = { comes: true, stages: 2, rooms: 2, people: 3, votes: 1, polls: 1, unrevealed: 0 };
  expect(would).toMatchObject({ added: 1, session: { ...comes, title: 'Co-creating our strategy' } });
  const empty = await exported(to);
  expect(JSON.parse(empty)).toMatchObject({ votes: {}, polls: {}, session: { info: { title: 'Empty' } } });
  const { act } = await bring(to, file);
  expect((await to.command({ type: 'undoAct', act })).json).toMatchObject({ takenBack: 1, kept: 0 });
  const { session, boards, votes, polls } = JSON.parse(await exported(to)) as SessionJson;
  expect({ info: session.info, votes, polls }).toMatchObject({
    info: { title: 'Empty' },
    votes: {},
    polls: {},
  });
  expect(session.info).not.toHaveProperty('plan');
  expect(Object.keys(session.rooms)).toEqual(['main']);
  expect(boards).toMatchObject({ main: { notes: {}, comments: {}, legend: {}, sections: {} } });
  expect(await bring(to, file)).toMatchObject({ added: 1, session: comes });
});

it('into a session with something in it only the boards come, and that is said', async () => {
  const [from, to] = [await holdSession(server, FULL), await setUpSession(server)];
  await to.command({ type: 'setPlan', stages: [stage(0)] });
  const answer = await bring(to, await exported(from));
  expect(answer).toMatchObject({ added: 1, session: { comes: false, stages: 2, rooms: 2, votes: 1 } });
  const { session, votes, polls } = JSON.parse(await exported(to)) as SessionJson;
  expect({ votes, polls }).toEqual({ votes: {}, polls: {} });
  expect(Object.keys(session.people)).toEqual([to.host.id]);
});

it('takes no board for a room’s whose name could be that of another document', async () => {
  const [from, to] = [await holdSession(server, FULL), await setUpSession(server)];
  const file = JSON.parse(await exported(from)) as SessionJson;
  const boards = { ...file.boards, '../board/main': file.boards['main'], 'a/b': file.boards['main'] };
  expect(await bring(to, JSON.stringify({ ...file, boards }))).toMatchObject({
    added: 1,
    session: { rooms: 2 },
  });
  const loaded = JSON.parse(await exported(to)) as SessionJson;
  expect(Object.keys(loaded.boards).toSorted()).toEqual(Object.keys(file.boards).toSorted());
});

it('believes no file about who is here, nor a tally that its ballots do not make', async () => {
  const [from, to] = [await holdSession(server, FULL), await setUpSession(server)];
  const kofi = await to.come('participant', 'Ada');
  const file = JSON.parse(await exported(from)) as SessionJson;
  const ada =
    Object.keys(file.session.people).find((id) => file.session.people[id]?.['name'] === 'Ada') ?? '';
  const claimed = JSON.stringify(file).replaceAll(ada, kofi.id);
  await bring(to, claimed);
  const loaded = JSON.parse(await exported(to)) as SessionJson;
  const [vote] = Object.values(loaded.votes) as { ballots: { participant: string }[] }[];
  expect(vote?.ballots).toHaveLength(2);
  expect(vote?.ballots.some(({ participant }) => participant === kofi.id)).toBe(false);
  expect(Object.values(loaded.session.people).map(({ name }) => name)).toContain('Ada 2');
  const forged = JSON.stringify(file).replace(/"tally":\{"1":2/, '"tally":{"1":200');
  const other = await setUpSession(server);
  expect(await bring(other, forged)).toMatchObject({ session: { votes: 0, unrevealed: 1 } });
  expect(await exported(other)).not.toContain('Which two?');
});
