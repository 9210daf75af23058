import { readBoard } from '@evenboard/board';
import type { ImportAnswer } from '@evenboard/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { serverBoard } from '../session/roomBoards.ts';
import { cutCell, editedWorkbook, fillCell, writeBeside } from '../workbook/testEdits.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { read, setUpSession, writeBoard } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** A session with a board, its workbook, and what it takes to edit that elsewhere and to bring it back. */
async function setUp() {
  const scene = await setUpSession(server);
  const { session, host } = scene;
  const address = `${server.url}/api/sessions/${session.sessionId}`;
  const headers = { Authorization: `Bearer ${host.token}` };
  const bring = async (body: ArrayBuffer | string, query = 'mode=apply'): Promise<ImportAnswer> => {
    const response = await fetch(`${address}/import?${query}`, { method: 'POST', headers, body });
    return (await response.json()) as ImportAnswer;
  };
  const exported = async (name = 'workbook.xlsx') =>
    (await fetch(`${address}/export/${name}`, { headers })).arrayBuffer();
  const board = () =>
    read(server, session, 'board/main', host.token, (doc: Y.Doc) =>
      readBoard(serverBoard(doc, { now: 0, random: Math.random })),
    );
  const cells = async () => {
    const { sections, notes } = await board();
    return notes.map(({ section, row, text }) => {
      const column = sections.findIndex(({ id }) => id === section);
      return `${'ABCDEF'[column]}${row} ${text}`;
    });
  };
  /** Somebody edits a note in the page meanwhile. */
  const rewrite = async (before: string, after: string) => {
    const id = (await board()).notes.find(({ text }) => text === before)?.id ?? '';
    await writeBoard(server, session, 'main', host.token, ({ notes }) => {
      const text = (notes.get(id) as Y.Map<unknown>).get('text') as Y.Text;
      text.delete(0, text.length);
      text.insert(0, after);
    });
  };
  await bring('One,Two\r\na,d\r\nb,e\r\nc,');
  return { ...scene, bring, exported, board, cells, rewrite };
}

it('changes what was changed, moves what was moved, adds what is new, and never doubles', async () => {
  const { bring, exported, cells, rewrite, command } = await setUp();
  const file = await editedWorkbook(await exported(), (sheet) => {
    sheet.getCell('A2').value = 'A';
    cutCell(sheet, 'B2', 'B7');
    fillCell(sheet, 'B3', '00B050');
    sheet.getCell('A5').value = 'new';
  });
  await rewrite('b', 'written meanwhile');
  const would = await bring(file, 'mode=preview');
  expect(would).toMatchObject({ added: 1, changed: 2, moved: 1, deleted: 0, doubtful: 0, already: 2 });
  expect(would.items.map(({ kind, from, cell }) => `${kind} ${from} ${cell}`)).toEqual([
    'changed A2 A2',
    'changed B3 B3',
    'moved B7 B7',
    'added A5 A5',
  ]);
  expect(would.sheets[0]).toMatchObject({
    isBack: true,
    sections: [
      { title: 'One', isNew: false, notes: 1, changed: 1, moved: 0 },
      { title: 'Two', isNew: false, notes: 0, changed: 1, moved: 1 },
    ],
  });
  const { act } = await bring(file);
  const after = ['A2 A', 'A3 written meanwhile', 'A4 c', 'A5 new', 'B3 e', 'B7 d'];
  expect((await cells()).sort()).toEqual(after);
  expect(await bring(file)).toMatchObject({ added: 0, changed: 0, moved: 0, already: 6 });
  await rewrite('new', 'worked on');
  expect((await command({ type: 'undoAct', act })).json).toMatchObject({
    takenBack: 3,
    kept: 1,
    stays: [{ room: 'main', cell: 'A5', text: 'worked on' }],
  });
  expect((await cells()).sort()).toEqual([
    'A2 a',
    'A3 written meanwhile',
    'A4 c',
    'A5 worked on',
    'B2 d',
    'B3 e',
  ]);
});

it('shows what was changed on both sides side by side, and keeps both', async () => {
  const { bring, exported, cells, rewrite } = await setUp();
  const file = await editedWorkbook(await exported(), (sheet) => {
    sheet.getCell('A2').value = 'of the file';
  });
  await rewrite('a', 'of the board');
  const would = await bring(file, 'mode=preview');
  expect(would).toMatchObject({ added: 1, changed: 0, doubtful: 1 });
  expect(would.items[0]).toMatchObject({
    kind: 'text',
    from: 'A2',
    text: 'of the file',
    board: { cell: 'A2', text: 'of the board' },
  });
  await bring(file);
  expect(await cells()).toEqual(expect.arrayContaining(['A2 of the board', 'A5 of the file']));
});

it('deletes what was deleted in the file only when asked, and it comes back with the act', async () => {
  const { bring, exported, cells, command } = await setUp();
  const file = await editedWorkbook(await exported(), (sheet) => {
    sheet.getCell('A2').value = null;
    sheet.spliceRows(4, 1);
  });
  expect(await bring(file)).toMatchObject({ added: 0, deleted: 0, missing: 2 });
  expect(await cells()).toHaveLength(5);
  const { act, ...answer } = await bring(file, 'mode=apply&delete=true');
  expect(answer).toMatchObject({ deleted: 2, missing: 0 });
  expect(answer.items.map(({ kind, cell }) => `${kind} ${cell}`)).toEqual(['deleted A2', 'deleted A4']);
  expect(await cells()).toEqual(['A3 b', 'B2 d', 'B3 e']);
  await command({ type: 'undoAct', act });
  expect(await cells()).toHaveLength(5);
});

it('takes what was written beside a cell for a comment, and a changed heading for the section’s new title', async () => {
  const { bring, exported, board } = await setUp();
  const file = await editedWorkbook(await exported(), (sheet) => {
    writeBeside(sheet, 'B2', 'Sooner, please');
    sheet.getCell('A1').value = 'Uno';
  });
  expect(await bring(file)).toMatchObject({ added: 0, changed: 1, renamed: 1, doubtful: 0 });
  const { sections, notes, comments } = await board();
  expect(sections.map(({ title }) => title)).toEqual(['Uno', 'Two', '']);
  expect(comments.map(({ text }) => text)).toEqual(['Sooner, please']);
  expect(comments[0]?.note).toBe(notes.find(({ text }) => text === 'd')?.id);
  expect(await bring(file)).toMatchObject({ added: 0, changed: 0, renamed: 0 });
});

it('moves what was moved to the sheet of another room, and it is there once', async () => {
  const { session, host, command, bring, exported, cells } = await setUp();
  const rooms = [
    { name: 'Blue', colour: 'blue' },
    { name: 'Green', colour: 'green' },
  ];
  const assigned = (await command({ type: 'assignRooms', mode: 'manual', rooms })).json;
  const blue = (assigned.rooms as { id: string }[])[0]?.id ?? '';
  const file = await editedWorkbook(await exported(), (sheet, book) => {
    const target = book.getWorksheet('Blue');
    if (target === undefined) throw new Error('The workbook has no sheet “Blue”.');
    target.getCell('A1').value = 'Wishes';
    cutCell(sheet, 'A2', 'A2', target);
  });
  const would = await bring(file, 'mode=preview');
  expect(would).toMatchObject({ added: 0, moved: 1, deleted: 0, missing: 0 });
  expect(would.items).toMatchObject([{ kind: 'moved', sheet: 'Blue', room: blue, cell: 'A2', text: 'a' }]);
  const { act } = await bring(file);
  const inBlue = () =>
    read(server, session, `board/${blue}`, host.token, (doc: Y.Doc) =>
      readBoard(serverBoard(doc, { now: 0, random: Math.random })).notes.map(({ text }) => text),
    );
  expect(await inBlue()).toEqual(['a']);
  expect(await cells()).not.toContain('A2 a');
  expect(await bring(file)).toMatchObject({ added: 0, moved: 0, deleted: 0 });
  expect((await command({ type: 'undoAct', act })).json).toMatchObject({ takenBack: 2, kept: 0 });
  expect(await cells()).toContain('A2 a');
  expect(await inBlue()).toEqual([]);
});

it('in another session, or another room, its ids are nothing: what it has is new there', async () => {
  const [from, to] = [await setUp(), await setUp()];
  const file = await editedWorkbook(await from.exported(), (sheet) => {
    sheet.getCell('A2').value = 'A';
  });
  expect(await to.bring(file, 'mode=apply&delete=true')).toMatchObject({ added: 1, deleted: 0, already: 4 });
  expect(await to.cells()).toEqual(expect.arrayContaining(['A2 a', 'A5 A']));
});

it('takes a session.json: into an empty session with everything that is on its boards, and into its own nothing twice', async () => {
  const [from, to] = [await setUp(), await setUpSession(server)];
  const file = await from.exported('session.json');
  expect(await from.bring(file)).toMatchObject({ added: 0, changed: 0, already: 5 });
  const address = `${server.url}/api/sessions/${to.session.sessionId}`;
  const headers = { Authorization: `Bearer ${to.host.token}` };
  await fetch(`${address}/import?mode=apply`, { method: 'POST', headers, body: file });
  const { boards } = (await (await fetch(`${address}/export/session.json`, { headers })).json()) as {
    boards: { main: { notes: Record<string, { text: string; author: string; createdAt: number }> } };
  };
  const before = await from.board();
  const wrote = (notes: readonly { text: string; createdAt: number }[]) =>
    notes.map(({ text, createdAt }) => `${text} ${createdAt}`).sort();
  expect(wrote(Object.values(boards.main.notes))).toEqual(wrote(before.notes));
});
