import { rawBoard, readBoard } from '@evenboard/board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createSession, exportFile, joinSession, type NewSession } from '../support/api.ts';
import { openReplica, type Replica } from '../support/Replica.ts';
import { type Evenboard, startEvenboard } from '../support/startEvenboard.ts';
import { Afternoon } from './Afternoon.ts';
import { type Happening, happenings, readScenario } from './Scenario.ts';
import { workbookDifferences } from './workbookDifferences.ts';

// Each provider listens for the end of the process.
process.setMaxListeners(100);

const scenario = readScenario();
const { mainAtClose } = scenario.expected;
/** In the third round, while notes are being written in all rooms. */
const BEFORE_THE_KILL = 65;
const AFTER_THE_KILL = 68;

describe('the afternoon of the scenario, through the clients that y-websocket ships', () => {
  let evenboard: Evenboard;
  let session: NewSession;
  let afternoon: Afternoon;
  const opened: Replica[] = [];

  beforeAll(async () => {
    evenboard = await startEvenboard();
    session = await createSession(evenboard.url, { title: scenario.title, template: 'strategy' });
    afternoon = new Afternoon(scenario, evenboard.url, session);
  });

  afterAll(async () => {
    for (const replica of [...(afternoon?.replicas() ?? []), ...opened]) replica.destroy();
    await evenboard?.destroy();
  });

  /** Somebody new, who has nothing but what the server tells. */
  async function openNewcomer(): Promise<Replica> {
    const { token } = await joinSession(evenboard.url, session.sessionId, session.keys.observer, 'Newcomer');
    const replica = openReplica(evenboard.url, session.sessionId, token);
    opened.push(replica);
    await replica.synced();
    return replica;
  }

  it('keeps every update that was acknowledged when the server is killed in the middle', async () => {
    const all = happenings(scenario);
    await afternoon.play(all.filter(({ minute }) => minute < BEFORE_THE_KILL));
    const isInTheMiddle = ({ minute }: Happening) => minute >= BEFORE_THE_KILL && minute < AFTER_THE_KILL;
    const inTheMiddle = afternoon.play(all.filter(isInTheMiddle));
    // One is told that it is saved, others are still waiting for that.
    const writing = afternoon.replicas().filter((replica) => !replica.isSaved());
    expect(writing.length).toBeGreaterThan(1);
    await Promise.race(writing.map((replica) => replica.allSaved()));
    await evenboard.kill();
    const saved = afternoon.replicas().flatMap((replica) => replica.saved);
    for (const { provider } of afternoon.replicas()) provider.disconnect();

    await evenboard.start();
    const newcomer = await openNewcomer();
    expect(saved.length).toBeGreaterThan(80);
    expect(saved.filter((update) => !contains(newcomer.board.doc, update))).toEqual([]);

    for (const { provider } of afternoon.replicas()) provider.connect();
    await Promise.all(afternoon.replicas().map((replica) => replica.synced()));
    await inTheMiddle;
  });

  it('ends with the same board for everybody', async () => {
    await afternoon.play(happenings(scenario).filter(({ minute }) => minute >= AFTER_THE_KILL));
    for (const { provider } of afternoon.replicas()) provider.connect();
    await Promise.all(afternoon.replicas().map((replica) => replica.synced()));
    await afternoon.everybodyHasEverything();
    await Promise.all(afternoon.replicas().map((replica) => replica.allSaved()));

    const newcomer = await openNewcomer();
    const wanted = { raw: rawBoard(newcomer.board), seen: readBoard(newcomer.board) };
    for (const { board } of afternoon.replicas()) {
      expect({ raw: rawBoard(board), seen: readBoard(board) }).toEqual(wanted);
    }
    expect(afternoon.replicas()).toHaveLength(scenario.expected.peopleCount - 2);
    // Nobody was turned away: 1006 is the kill, 1005 and 1000 are lines that people dropped themselves.
    const codes = new Set(afternoon.replicas().flatMap(({ closeCodes }) => closeCodes));
    expect([...codes].filter((code) => ![1000, 1005, 1006].includes(code))).toEqual([]);
  });

  it('has the notes, words and places that the scenario expects at the close', async () => {
    const { board } = await openNewcomer();
    const { notes, comments } = readBoard(board);
    const idOf = new Map(Array.from(afternoon.notes, ([theirs, ours]) => [ours, theirs]));
    const scenarioId = (ours: string) => idOf.get(ours) ?? ours;

    expect(notes).toHaveLength(mainAtClose.count);
    expect(comments).toHaveLength(scenario.expected.commentCount);
    for (const [section, wanted] of Object.entries(mainAtClose.bySection)) {
      const found = notes
        .filter((note) => note.section === afternoon.sections.get(section))
        .map(({ id }) => scenarioId(id));
      const isFree = (id: string) => mainAtClose.either[id]?.includes(section) ?? false;
      expect([section, found.filter((id) => !isFree(id)).sort()]).toEqual([
        section,
        wanted.filter((id) => !isFree(id)),
      ]);
    }
    const places = notes.map(({ section, row }) => `${section} ${row}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { id, text } of scenario.notes) {
      const found = notes.find((note) => note.id === afternoon.notes.get(id))?.text;
      const isGone = id === 'n001' || id === 'n056';
      expect([id, found]).toEqual([id, isGone ? undefined : (mainAtClose.changedTexts[id] ?? text)]);
    }
  });

  it('exports a workbook in which another program finds the same cells and texts', async () => {
    const { board } = await openNewcomer();
    const token = afternoon.tokenOf('oluchi');
    const workbook = await exportFile(evenboard.url, session.sessionId, token, 'workbook.xlsx');
    const { status, report } = await workbookDifferences(workbook, board);
    expect(report).toContain(`${mainAtClose.count} cells compared, 0 differences`);
    expect(status).toBe(0);
  });

  it('leaves out polls, the vote and break-out rooms alone', () => {
    expect(new Set(afternoon.skipped)).toEqual(
      new Set([
        ...['openPoll', 'closePoll', 'openVote', 'closeVote', 'revealVote', 'assignRooms'],
        ...['startRound', 'warn', 'endRound', 'gather', 'startBreak', 'endBreak', 'close'],
      ]),
    );
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
