import { READ_LIMITS } from '@evenboard/workbook';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testWorkbook, testZip } from '../workbook/in/testZip.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { setUpSession } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>Ideas</t></is></c></row>';
const SHEET = 'xl/worksheets/sheet1.xml';
const spaces = Buffer.alloc(READ_LIMITS.inflatedBytes + 1, ' ');
const manyNotes = Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`n${index}`, 0]));

const manyNames = Array.from({ length: 1_000_000 }, (_, index) => `"n${index}":1`).join();

/** What hostile and mistaken people send, and what they are told. */
const FILES: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['a bomb', testWorkbook('', { [SHEET]: { content: spaces } }), /far more than a board can/],
  ['a bomb that lies', testWorkbook('', { [SHEET]: { content: spaces, claims: 9 } }), /damaged/],
  ['entities', testWorkbook('', { [SHEET]: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }), /entities/],
  ['macros', testWorkbook(ROW, { 'xl/vbaProject.bin': 'x' }), /has macros in it/],
  ['links', testWorkbook(ROW, { 'xl/externalLinks/externalLink1.xml': '<x/>' }), /values from other files/],
  ['half a workbook', testWorkbook(ROW).subarray(0, 300), /damaged, or a part of it is missing/],
  ['an old workbook', Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1'), /\.xls/],
  ['OpenDocument', testZip({ mimetype: 'x', 'content.xml': '<x/>' }), /\.ods/],
  ['a web page', Buffer.from('<html><table><tr><td>a'), /web page/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 4, 200]), /neither an Excel workbook/],
  ['a huge session', sessionOf({ main: { notes: manyNotes } }), /far more than a board can/],
  ['a session of lists in lists', sessionWith(`"a":${'['.repeat(9e6)}${']'.repeat(9e6)}`), /far more than/],
  ['a session of tiny things', sessionWith(`"a":[${'{},'.repeat(6e6)}0]`), /far more than a board can/],
  ['a session of a million names', sessionWith(manyNames), /far more than a board can/],
  ['a session of many people', sessionOf({}, { people: manyNotes }), /far more than a board can/],
  ['half a session', sessionOf({ main: {} }).subarray(0, -4), /damaged, or a part of it is missing/],
];

function sessionOf(boards: object, session: object = {}): Buffer {
  return Buffer.from(JSON.stringify({ version: 1, session, boards }));
}

/** With this among its notes, as it stands. */
function sessionWith(notes: string): Buffer {
  return Buffer.from(`{"version":1,"session":{},"boards":{"main":{"notes":{${notes}}}}}`);
}

it('what is hostile or something else is refused in plain words, within two seconds, and changes nothing', async () => {
  const { session, host } = await setUpSession(server);
  const address = `${server.url}/api/sessions/${session.sessionId}`;
  const headers = { Authorization: `Bearer ${host.token}` };
  const bring = (body: string | Uint8Array<ArrayBuffer>) =>
    fetch(`${address}/import?mode=apply`, { method: 'POST', headers, body });
  // The thread starts with the first file.
  expect((await bring('\r\n')).status).toBe(422);
  for (const [name, bytes, words] of FILES) {
    const startedAt = process.cpuUsage();
    const response = await bring(new Uint8Array(bytes));
    const { user, system } = process.cpuUsage(startedAt);
    expect((user + system) / 1_000, name).toBeLessThan(2_000);
    expect(response.status, name).toBe(422);
    const { code, detail } = (await response.json()) as { code: string; detail: string };
    expect([name, code, detail]).toEqual([name, 'bad_content', expect.stringMatching(words)]);
    expect(detail, name).toContain('Nothing was brought in.');
  }
  const { boards } = (await (await fetch(`${address}/export/session.json`, { headers })).json()) as {
    boards: { main: { notes: object } };
  };
  expect(boards.main.notes).toEqual({});
});
