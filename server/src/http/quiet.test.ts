import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { addNote, openBoard, readBoard, UNSORTED } from '@evenboard/board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openSqliteStore } from '../storage/openSqliteStore.ts';
import type { StoredSession } from '../storage/Store.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { stockProvider } from './stockProvider.ts';
import { type Created, expectProblem, read, type Somebody, setUpSession } from './testSessions.ts';

let time = Date.now();
let server: TestServer;
const options = { now: () => time };
beforeAll(async () => {
  server = await startTestServer({}, options);
});
afterAll(() => server.stop());

const STAGE = 'quiet-1';

async function setUp({ signed = true, on = server } = {}) {
  const { session, host, come, command } = await setUpSession(on, { template: 'strategy' });
  const [ada, kofi] = [await come('participant', 'Ada'), await come('participant', 'Kofi')];
  const stage = { title: 'Think', instructions: 'By yourself.', may: ['add'] };
  const stages = [
    { ...stage, id: STAGE, quiet: { signed } },
    { ...stage, id: 'after' },
  ];
  expect((await command({ type: 'setPlan', stages })).status).toBe(200);
  expect((await command({ type: 'goToStage', stage: STAGE })).status).toBe(200);
  const question = await read(
    on,
    session,
    'board/main',
    host.token,
    (doc) => [...doc.getMap('sections').keys()][0],
  );
  return { session, host, ada, kofi, command, stages, question, on };
}

type Scene = Awaited<ReturnType<typeof setUp>>;

const quietOf = ({ id }: Somebody, stage = STAGE) => `quiet/${stage}/${id}`;

/** Connects as a stock client does, and answers what became of it. */
async function connect<T>(
  { session, on }: Scene,
  document: string,
  { token }: Somebody,
  use: (doc: Y.Doc, closed: Promise<number>) => Promise<T>,
): Promise<T> {
  const doc = new Y.Doc();
  const provider = stockProvider(on, session, document, token, doc);
  const closed = new Promise<number>((resolve) => {
    provider.on('connection-close', (event) => event && resolve(event.code));
  });
  try {
    await Promise.race([new Promise((resolve) => provider.once('sync', resolve)), closed]);
    return await use(doc, closed);
  } finally {
    provider.destroy();
  }
}

const closeCode = (scene: Scene, document: string, who: Somebody) =>
  connect(scene, document, who, (_doc, closed) => closed);

/** What is in somebody's tray after they wrote one note more into a document that has ended. */
async function lateWords({ session, on }: Scene, { id, token }: Somebody, doc: Y.Doc): Promise<string[]> {
  const board = openBoard(doc, { now: () => 1_000, random: Math.random, newId: () => crypto.randomUUID() });
  addNote(board, { section: UNSORTED, text: 'Too late.', colour: 'teal', author: id });
  const inTray = async () => {
    const { json } = await on.call('GET', `/api/sessions/${session.sessionId}/me`, { token });
    return (json.late as { text: string }[]).map(({ text }) => text);
  };
  await expect.poll(inTray).not.toEqual([]);
  return await inTray();
}

/** Writes notes with these words, and waits until they are on disk. */
async function write(
  scene: Scene,
  who: Somebody,
  texts: readonly string[],
  author: { author: string; typedBy?: string } = { author: who.id },
): Promise<void> {
  const document = quietOf({ ...who, id: author.author });
  await connect(scene, document, who, async (doc) => {
    const board = openBoard(doc, { now: () => 1_000, random: Math.random, newId: () => crypto.randomUUID() });
    doc.transact(() => {
      for (const text of texts) {
        const id = addNote(board, { section: UNSORTED, text, colour: 'teal', ...author });
        (board.notes.get(id) as Y.Map<unknown>).set('place', { section: scene.question, row: 2 });
      }
    });
    const isThere = (there: Y.Doc) => there.getMap('notes').size >= texts.length || undefined;
    await read(scene.on, scene.session, document, who.token, isThere);
  });
}

const notesOn = ({ on, session, host }: Scene, room = 'main') =>
  read(on, session, `board/${room}`, host.token, (doc) => {
    const { notes } = readBoard(openBoard(doc, { now: Date.now, random: Math.random, newId: () => '' }));
    return notes;
  });

const counts = ({ on, session, kofi }: Scene, isWanted: (quiet: Record<string, unknown>) => boolean) =>
  read(on, session, 'session', kofi.token, (doc) => {
    const quiet = doc.getMap('quiet').toJSON();
    return isWanted(quiet) ? quiet : undefined;
  });

describe('quiet writing', () => {
  it('is each person’s own: no one else reads or writes it, facilitators neither', async () => {
    const scene = await setUp();
    const { host, ada, kofi } = scene;
    await write(scene, ada, ['Buses after ten.']);
    expect(await closeCode(scene, quietOf(ada), kofi)).toBe(4403);
    expect(await closeCode(scene, quietOf(ada), host)).toBe(4403);
    expect(await closeCode(scene, quietOf(ada, 'after'), ada)).toBe(4404);
    expect(await closeCode(scene, quietOf({ ...ada, id: 'nobody' }), host)).toBe(4403);
    expect(await notesOn(scene)).toEqual([]);
  });

  it('is written by facilitators for people without a screen, with both names', async () => {
    const scene = await setUp();
    const { host, command } = scene;
    const added = await command({ type: 'addProxy', name: 'Paula', channel: 'post' });
    const { id } = added.json.participant as { id: string };
    await write(scene, host, ['Large print.'], { author: id, typedBy: host.id });
    await command({ type: 'revealQuiet' });
    expect(await notesOn(scene)).toMatchObject([{ text: 'Large print.', author: id, typedBy: host.id }]);
  });

  it('is known by counts alone, of who is there', async () => {
    const scene = await setUp();
    const { ada, kofi, command } = scene;
    await write(scene, ada, ['Buses after ten.']);
    await command({ type: 'quietDone', done: true }, ada);
    await command({ type: 'quietDone', done: true }, kofi);
    expect(await counts(scene, ({ done }) => done === 2)).toEqual({
      stage: STAGE,
      signed: true,
      done: 2,
      of: 2,
    });
    await command({ type: 'quietDone', done: false }, ada);
    await counts(scene, ({ done }) => done === 1);
    await command({ type: 'goToStage', stage: 'after' });
    expectProblem(
      await command({ type: 'quietDone', done: true }, ada),
      409,
      'wrong_moment',
      /Nobody is writing/,
    );
  });

  it('tells each person alone, after a reload too, that they are done', async () => {
    const scene = await setUp();
    const { session, ada, kofi, command } = scene;
    const doneOf = async ({ token }: Somebody) =>
      (await server.call('GET', `/api/sessions/${session.sessionId}/me`, { token })).json['quietDone'];
    await command({ type: 'quietDone', done: true }, ada);
    expect(await doneOf(ada)).toBe(STAGE);
    expect(await doneOf(kofi)).toBeUndefined();
    await command({ type: 'quietDone', done: false }, ada);
    expect(await doneOf(ada)).toBeUndefined();
    await command({ type: 'quietDone', done: true }, ada);
    await command({ type: 'goToStage', stage: 'after' });
    expect(await doneOf(ada)).toBeUndefined();
  });

  it('shows facilitators who has written how much and who is done, and nothing of it', async () => {
    const scene = await setUp();
    const { session, host, ada, kofi, command } = scene;
    await write(scene, ada, ['Buses after ten.', 'Rest.']);
    await command({ type: 'quietDone', done: true }, kofi);
    const desk = (isWanted: (quiet: Record<string, unknown>) => boolean) =>
      read(server, session, 'desk', host.token, (doc) => {
        const quiet = doc.getMap('quiet').toJSON();
        const all = JSON.stringify([...doc.share.keys()].map((root) => doc.getMap(root).toJSON()));
        expect(all).not.toContain('Buses');
        return isWanted(quiet) ? quiet : undefined;
      });
    expect(await desk(({ counts: notes }) => notes !== undefined)).toEqual({
      stage: STAGE,
      done: [kofi.id],
      counts: { [ada.id]: 2 },
    });
    await command({ type: 'revealQuiet' });
    expect(await desk((quiet) => quiet['stage'] === undefined)).toEqual({});
    expect(await closeCode(scene, 'desk', ada)).toBe(4403);
  });

  it('can be written only as long as its stage lasts, and be read after it', async () => {
    const scene = await setUp();
    const { ada, command } = scene;
    await write(scene, ada, ['Buses after ten.']);
    await connect(scene, quietOf(ada), ada, async (doc) => {
      await command({ type: 'goToStage', stage: 'after' });
      time += 10_001;
      expect(await lateWords(scene, ada, doc)).toEqual(['Too late.']);
    });
    await connect(scene, quietOf(ada), ada, async (doc) => expect(doc.getMap('notes').size).toBe(1));
  });
});

describe('the reveal', () => {
  it('brings signed notes to the board as they are, once, and is told in a number', async () => {
    const scene = await setUp();
    const { ada, kofi, command } = scene;
    await write(scene, ada, ['Buses after ten.', 'Rest.', '  ']);
    await write(scene, kofi, ['Travel paid.']);
    expectProblem(await command({ type: 'revealQuiet' }, ada), 403, 'not_allowed', /facilitators/);
    expect((await command({ type: 'revealQuiet' })).status).toBe(200);
    expect((await command({ type: 'revealQuiet' })).status).toBe(200);
    const notes = await notesOn(scene);
    expect(new Set(notes.map(({ text, author }) => `${text} ${author}`))).toEqual(
      new Set([`Buses after ten. ${ada.id}`, `Rest. ${ada.id}`, `Travel paid. ${kofi.id}`]),
    );
    expect(notes).toHaveLength(3);
    for (const note of notes)
      expect(note).toMatchObject({ section: scene.question, createdAt: 1_000, colour: 'teal' });
    expect(notes.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(await counts(scene, ({ notes: count }) => count !== undefined)).toMatchObject({
      notes: 3,
      revealedAt: time,
    });
    await connect(scene, quietOf(ada), ada, async (doc) => {
      expect(await lateWords(scene, ada, doc)).toEqual(['Too late.']);
    });
    // What somebody wrote quietly is theirs alone in the tray too.
    await read(
      scene.on,
      scene.session,
      'desk',
      scene.host.token,
      (doc) => doc.getMap('door').size > 0 || undefined,
    );
    await read(
      scene.on,
      scene.session,
      'desk',
      scene.host.token,
      (doc) => doc.getMap('late').size === 0 || undefined,
    );
  });

  it('is the facilitator’s act: a section that was locked meanwhile takes its notes all the same', async () => {
    const scene = await setUp();
    const { host, ada, command, question } = scene;
    await write(scene, ada, ['Buses after ten.']);
    await connect(scene, 'board/main', host, async (doc) => {
      (doc.getMap('sections').get(question ?? '') as Y.Map<unknown>).set('locked', true);
      const isLocked = (there: Y.Doc) =>
        (there.getMap('sections').get(question ?? '') as Y.Map<unknown>).get('locked') === true || undefined;
      await read(server, scene.session, 'board/main', ada.token, isLocked);
    });
    await command({ type: 'revealQuiet' });
    await counts(scene, ({ notes }) => notes === 1);
    expect(await notesOn(scene)).toMatchObject([{ text: 'Buses after ten.', section: question }]);
  });

  it('brings notes without names so that nothing tells whose they are', async () => {
    const scene = await setUp({ signed: false });
    const { session, host, ada, kofi, command, stages } = scene;
    await write(scene, ada, ['Buses after ten.', 'Rest.']);
    await write(scene, kofi, ['Travel paid.']);
    const before = await connect(scene, quietOf(ada), ada, async (doc) => [...doc.getMap('notes').keys()]);
    // What was announced holds, whatever the plan says by now.
    await command({ type: 'setPlan', stages: stages.map((one) => ({ ...one, quiet: { signed: true } })) });
    await connect(scene, quietOf(kofi), kofi, async (_doc, closed) => {
      await command({ type: 'revealQuiet', commandId: 'c1' });
      expect(await closed).toBe(4404);
    });
    const notes = await notesOn(scene);
    expect(new Set(notes.map(({ text }) => text))).toEqual(
      new Set(['Buses after ten.', 'Rest.', 'Travel paid.']),
    );
    for (const note of notes) {
      expect(note).toEqual({
        id: note.id,
        section: scene.question,
        row: note.row,
        text: note.text,
        colour: 'yellow',
        author: 'anonymous',
        createdAt: time,
      });
      expect(before).not.toContain(note.id);
    }
    const writers = await connect(scene, 'board/main', host, async (doc) => {
      const items = notes.map(({ id }) => (doc.getMap('notes').get(id) as Y.Map<unknown>)._item?.id.client);
      return new Set(items).size;
    });
    expect(writers).toBe(1);
    expect(await closeCode(scene, quietOf(ada), ada)).toBe(4404);
    expectNoLink(session, [ada, kofi]);
  });

  it('brings each person’s notes to the board of the room they are in', async () => {
    const scene = await setUp();
    const { ada, kofi, command } = scene;
    const rooms = ['Blue', 'Green'].map((name) => ({ name, colour: name.toLowerCase() }));
    const members = { Blue: [ada.id], Green: [kofi.id] };
    const assigned = await command({ type: 'assignRooms', mode: 'manual', rooms, members });
    await command({ type: 'openRooms', minutes: 15 });
    time += 10_000;
    await read(
      server,
      scene.session,
      'session',
      ada.token,
      (doc) => doc.getMap('breakout').get('state') === 'open' || undefined,
    );
    await write(scene, ada, ['Buses after ten.']);
    await write(scene, kofi, ['Travel paid.']);
    await command({ type: 'revealQuiet' });
    const [blue, green] = assigned.json.rooms as { id: string }[];
    expect((await notesOn(scene, blue?.id)).map(({ text }) => text)).toEqual(['Buses after ten.']);
    expect((await notesOn(scene, green?.id)).map(({ text }) => text)).toEqual(['Travel paid.']);
    expect(await notesOn(scene)).toEqual([]);
  });

  it.each([true, false])(
    'goes on where a server stopped half-way, and doubles nothing (signed: %s)',
    async (signed) => {
      let on = await startTestServer({ dataDir: path.join(server.dataDir, `half-way-${signed}`) }, options);
      const restart = async (change: (session: StoredSession) => StoredSession) => {
        await on.stop();
        const store = await openSqliteStore(on.dataDir);
        const stored = (await store.findSession(scene.session.sessionId)) ?? expect.fail();
        await store.saveDecision({ sessionId: stored.id, session: change(stored) });
        await store.close();
        on = await startTestServer({ dataDir: on.dataDir }, options);
        return { ...scene, on };
      };
      const scene = await setUp({ signed, on });
      const { ada, kofi } = scene;
      await write(scene, ada, ['Buses after ten.', 'Rest.']);
      await write(scene, kofi, ['Travel paid.']);
      const boards = { [ada.id]: 'main', [kofi.id]: 'main' };
      const reveal = { at: time, boards };
      const isRevealed = ({ notes }: Record<string, unknown>) => notes === 3;
      // It was decided, and nothing of it done.
      const decided = await restart((session) =>
        withQuiet(session, { done: [], stage: STAGE, signed, reveal }),
      );
      await counts(decided, isRevealed);
      expect(await notesOn(decided)).toHaveLength(3);
      // All was done, and not yet kept that it was.
      const done = await restart((session) => withQuiet(session, { done: [], stage: STAGE, signed, reveal }));
      await counts(done, isRevealed);
      expect(await notesOn(done)).toHaveLength(3);
      await on.stop();
    },
  );
});

function withQuiet(
  session: StoredSession,
  quiet: NonNullable<NonNullable<StoredSession['state']>['quiet']>[number],
): StoredSession {
  const { state } = session;
  return { ...session, ...(state && { state: { ...state, quiet: [quiet] } }) };
}

/** That nothing on disk is left of whose notes they were. */
function expectNoLink({ sessionId }: Created, people: readonly Somebody[]): void {
  const database = new DatabaseSync(path.join(server.dataDir, 'evenboard.sqlite'), { readOnly: true });
  const all = (sql: string) => database.prepare(sql).all(`${sessionId}/%`);
  for (const table of ['snapshots', 'entries', 'clients', 'ledger']) {
    const documents = all(`SELECT document FROM ${table} WHERE document LIKE ?`);
    expect(
      documents.filter(({ document }) => String(document).includes('/quiet/')),
      table,
    ).toEqual([]);
  }
  const ledger = all('SELECT value FROM ledger WHERE document LIKE ?').map(({ value }) => String(value));
  expect(ledger).toHaveLength(3);
  for (const facts of ledger) {
    expect(facts).toContain('anonymous');
    for (const { id } of people) expect(facts).not.toContain(id);
  }
  database.close();
}
