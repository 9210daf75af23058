import { isReadOnlyCopy, rawBoard, readBoard } from '@evenboard/board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createSession, exportFile, type NewSession } from '../support/api.ts';
import type { Replica } from '../support/Replica.ts';
import { type Clocked, startClocked } from '../support/startClocked.ts';
import { Afternoon } from './Afternoon.ts';
import { happenings } from './happenings.ts';
import { readScenario } from './Scenario.ts';
import { workbookDifferences } from './workbookDifferences.ts';

// Each provider listens for the end of the process.
process.setMaxListeners(200);

const scenario = readScenario();
const { expected } = scenario;
const { mainAtClose } = expected;
const BOARDS = ['main', ...scenario.rooms.map(({ id }) => id)];
const AFTER_THE_VOTE = 25;
/** In the third round, while notes are being written in all rooms. */
const BEFORE_THE_KILL = 65;
const AFTER_THE_KILL = 68;
/** When all are back, and nothing has been sorted yet. */
const GATHERED = 120;

/** What happens from one minute until before another. */
const between = (from: number, until = Number.POSITIVE_INFINITY) =>
  happenings(scenario).filter(({ second }) => second >= from * 60 && second < until * 60);

describe('the afternoon of the scenario, through the clients that y-websocket ships', () => {
  let server: Clocked;
  let session: NewSession;
  let afternoon: Afternoon;
  const opened: Replica[] = [];

  beforeAll(async () => {
    server = await startClocked(Date.parse(scenario.startsAt));
    session = await createSession(server.url, {
      title: scenario.title,
      template: 'strategy',
      closesAt: scenario.closesAt,
    });
    afternoon = new Afternoon(scenario, server, session);
  });

  afterAll(async () => {
    afternoon?.destroy();
    for (const replica of opened) replica.destroy();
    await server?.destroy();
  });

  /** A board as somebody has it who has nothing but what the server tells. */
  async function openAnew(board: string): Promise<Replica> {
    const { company } = afternoon;
    const replica = company.openCopy(board, company.tokenOf('oluchi'));
    opened.push(replica);
    await replica.synced();
    return replica;
  }

  it('counts the poll and the vote as the file does, and goes on to a run-off where the vote has a tie', async () => {
    await afternoon.play(between(0, AFTER_THE_VOTE));
    const { desk, company, session: told } = afternoon;
    await company.ask('oluchi', { type: 'showPoll', poll: desk.poll });
    await told.until(() => told.polls().get(desk.poll)?.state === 'shown', 'the poll is shown');
    const { answered, shares = {}, options = [] } = told.polls().get(desk.poll) ?? {};
    const countOf = (label: string) => shares[options.find((one) => one.label === label)?.id ?? ''];
    const counts = scenario.poll.options.map(({ id, label }) => [id, countOf(label)]);
    expect({ answered, ...Object.fromEntries(counts) }).toEqual(expected.poll);

    await told.until(() => told.votes().get(desk.vote)?.state === 'revealed', 'the vote is revealed');
    const vote = told.votes().get(desk.vote);
    expect(vote?.tally).toEqual(expected.tally);
    expect(vote?.voted).toBe(expected.voterCount);

    await company.ask('oluchi', { type: 'runOff', vote: desk.vote });
    const runOff = () => [...told.votes()].find(([, { runOffOf }]) => runOffOf === desk.vote);
    await told.until(() => runOff() !== undefined, 'the run-off has begun');
    const [id, { candidates }] = runOff() ?? ['', { candidates: [] }];
    const most = Math.max(...Object.values(expected.tally));
    const tied = scenario.statements.filter(({ number }) => expected.tally[number] === most);
    expect(tied).toHaveLength(3);
    expect(candidates.map(({ text }) => text)).toEqual(tied.map(({ text }) => text));
    for (const [person, index] of [
      ['idris', 0],
      ['farida', 1],
      ['kofi', 1],
    ] as const)
      await company.ask(person, { type: 'castBallot', vote: id, numbers: [candidates[index]?.number] });
    await company.ask('oluchi', { type: 'revealVote', vote: id });
    await told.until(() => told.votes().get(id)?.state === 'revealed', 'the run-off is revealed');
    expect(Object.values(told.votes().get(id)?.tally ?? {})).toEqual([1, 2, 0]);
  });

  it('keeps every update that was acknowledged when the server is killed while all rooms write', async () => {
    await afternoon.play(between(AFTER_THE_VOTE, BEFORE_THE_KILL));
    const { company } = afternoon;
    const inTheMiddle = afternoon.play(between(BEFORE_THE_KILL, AFTER_THE_KILL));
    // One is told that it is saved, others are still waiting for that.
    const writing = () => company.copies().filter((copy) => !copy.isSaved());
    await expect.poll(() => writing().length, { interval: 1 }).toBeGreaterThan(1);
    await Promise.race(writing().map((copy) => copy.allSaved()));
    await server.kill();
    const saved = new Map(
      BOARDS.map((board) => [board, company.copiesOf(board).flatMap((copy) => copy.saved)] as const),
    );
    for (const { provider } of company.copies()) provider.disconnect();

    await server.start();
    expect([...saved.values()].flat().length).toBeGreaterThan(80);
    for (const [board, updates] of saved) {
      const { doc } = (await openAnew(board)).board;
      expect([board, updates.filter((update) => !contains(doc, update))]).toEqual([board, []]);
    }

    for (const { provider } of company.copies()) provider.connect();
    await Promise.all(company.copies().map((copy) => copy.synced()));
    await inTheMiddle;
  });

  it('gathers every room’s notes once, and changes nothing the second time', async () => {
    await afternoon.play(between(AFTER_THE_KILL, GATHERED));
    const [first, second] = afternoon.desk.gatherings;
    // What was said in rooms: all but the first note, which was on main, and what was deleted for good.
    expect(first).toMatchObject({ brought: expected.notesOnMainAfterGather - 1, updated: 0, comments: 3 });
    expect(second).toMatchObject({ brought: 0, updated: 0, comments: 0 });
    const main = await openAnew('main');
    expect(readBoard(main.board).notes).toHaveLength(expected.notesOnMainAfterGather);
    for (const { id, colour } of scenario.rooms) {
      const { notes } = readBoard((await openAnew(id)).board);
      const own = notes.filter((note) => !isReadOnlyCopy(note, afternoon.company.rooms.get(id) ?? ''));
      const left = scenario.sections.map(({ id: section }) => [
        section,
        own.filter((note) => note.section === afternoon.boards.sections.get(section)).length,
      ]);
      expect([id, Object.fromEntries(left)]).toEqual([id, expected.notesLeftInRooms[id]]);
      expect(new Set(own.map((note) => note.colour))).toEqual(new Set([colour === 'red' ? 'pink' : colour]));
    }
  });

  it('ends with the same boards for everybody', async () => {
    await afternoon.play(between(GATHERED));
    const { company, boards } = afternoon;
    for (const { provider } of company.copies()) provider.connect();
    await Promise.all(company.copies().map((copy) => copy.synced()));
    await boards.everybodyHasEverything();
    await Promise.all(company.copies().map((copy) => copy.allSaved()));

    for (const board of BOARDS) {
      const anew = await openAnew(board);
      const wanted = { raw: rawBoard(anew.board), seen: readBoard(anew.board) };
      for (const copy of company.copiesOf(board))
        expect({ raw: rawBoard(copy.board), seen: readBoard(copy.board) }).toEqual(wanted);
    }
    expect(company.copiesOf('main')).toHaveLength(expected.peopleCount - 2);
    // Nobody was turned away: 1006 is the kill, 1005 and 1000 are lines that people dropped themselves.
    const codes = new Set(company.copies().flatMap(({ closeCodes }) => closeCodes));
    expect([...codes].filter((code) => ![1000, 1005, 1006].includes(code))).toEqual([]);
  });

  it('has the notes, words and places that the scenario expects at the close', async () => {
    const { board } = await openAnew('main');
    const { notes, comments } = readBoard(board);
    const { boards } = afternoon;
    const theirs = new Map([...boards.notes, ...boards.gathered].map(([id, ours]) => [ours, id]));

    expect(notes).toHaveLength(mainAtClose.count);
    expect(comments).toHaveLength(expected.commentCount);
    for (const [section, wanted] of Object.entries(mainAtClose.bySection)) {
      const found = notes
        .filter((note) => note.section === boards.sections.get(section))
        .map(({ id }) => theirs.get(id) ?? id);
      const isFree = (id: string) => mainAtClose.either[id]?.includes(section) ?? false;
      expect([section, found.filter((id) => !isFree(id)).sort()]).toEqual([
        section,
        wanted.filter((id) => !isFree(id)),
      ]);
    }
    const places = notes.map(({ section, row }) => `${section} ${row}`);
    expect(new Set(places).size).toBe(places.length);
    const gone = [...expected.deletedInRoomsForGood, 'n001'];
    for (const { id, text } of scenario.notes) {
      const found = notes.find((note) => theirs.get(note.id) === id)?.text;
      const wanted = gone.includes(id) ? undefined : (mainAtClose.changedTexts[id] ?? text);
      expect([id, found]).toEqual([id, wanted]);
    }
  });

  it('exports a workbook in which another program finds the same cells and texts, a sheet for each room', async () => {
    const nameOf = (board: string) => scenario.rooms.find(({ id }) => id === board)?.name;
    const boards = BOARDS.map(async (id) => ({
      sheet: nameOf(id) ?? 'Board',
      room: nameOf(id) ?? 'Main board',
      board: (await openAnew(id)).board,
    }));
    const token = afternoon.company.tokenOf('oluchi');
    const workbook = await exportFile(server.url, session.sessionId, token, 'workbook.xlsx');
    const { status, report } = await workbookDifferences(workbook, await Promise.all(boards));
    expect(report).toMatch(/^\d{3,} cells compared, 0 differences$/m);
    expect(status).toBe(0);
  });
});

/** Whether applying the update would change nothing: everything in it, deletions too, is there. */
function contains(doc: Y.Doc, update: Uint8Array): boolean {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.snapshot(copy);
  Y.applyUpdate(copy, update);
  const isSame = Y.equalSnapshots(before, Y.snapshot(copy));
  const isWaiting = copy.store.pendingStructs !== null || copy.store.pendingDs !== null;
  copy.destroy();
  return isSame && !isWaiting;
}
