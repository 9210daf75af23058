import { type BroughtIn, bringIn, placeArrivals, readBoard } from '@evenboard/board';
import { type ImportAnswer, type ImportQuery, LIMITS, type RoomId } from '@evenboard/protocol';
import type { PlannedFile, PlannedSheet } from '@evenboard/workbook';
import type * as Y from 'yjs';
import type { StoredPerson } from '../../storage/Store.ts';
import { newAct } from '../acts/newAct.ts';
import type { Documents } from '../Documents.ts';
import type { History } from '../history/History.ts';
import type { LiveSession } from '../LiveSession.ts';
import { stillIn } from '../outside.ts';
import { ProblemError } from '../ProblemError.ts';
import type { Referee } from '../Referee.ts';
import type { Facts } from '../referee/World.ts';
import { boardName, serverBoard } from '../roomBoards.ts';
import type { Present } from '../Sessions.ts';
import { arrivingTable } from './arrivingTable.ts';
import { chooseRooms } from './chooseRooms.ts';
import { importAnswer, type RoomPlan } from './importAnswer.ts';

interface Parts {
  readonly documents: Documents;
  readonly referee: Referee;
  readonly history: History;
}

/**
 * Brings a file to the boards of its rooms, as one act, or says what that would do. Where the server stops between the
 * boards and the act the notes are there, and bringing the same file in again takes them for what they are.
 */
export async function bringFile(
  parts: Parts,
  { session, person: asked }: Present,
  file: PlannedFile,
  query: ImportQuery,
): Promise<ImportAnswer> {
  return await session.exclusive(async () => {
    const person = stillIn(session, asked);
    checkMayBringIn(session, person, parts.referee.facts());
    const roomed = chooseRooms(session.world, file, query);
    const plans = await planRooms(parts, session, person, roomed);
    const answer = importAnswer(roomed, plans, file.leftOut);
    if (query.mode === 'preview' || answer.added === 0) return answer;
    await parts.history.tryToKeep(session.world, { kind: 'import', by: person.id });
    const brought: { room: RoomId; brought: BroughtIn }[] = [];
    for (const plan of plans) brought.push(await bringToRoom(parts, session, person, plan));
    const count = brought.reduce((sum, one) => sum + one.brought.notes.length, 0);
    const act = newAct(parts.referee.facts(), person, { kind: 'import', count, wayBack: brought });
    await parts.referee.keep(session, { acts: [act] });
    return { ...answer, act: act.id };
  });
}

/** Throws a ProblemError where somebody may not bring anything in, or not now. */
export function checkMayBringIn(
  session: LiveSession,
  { role }: Pick<StoredPerson, 'role'>,
  { now }: Pick<Facts, 'now'>,
): void {
  if (role !== 'facilitator') {
    throw new ProblemError(
      'not_allowed',
      'Only facilitators can bring in a file. Nothing was changed. Ask a facilitator of the session, or paste its cells into the grid.',
    );
  }
  if (session.isClosed(now)) {
    throw new ProblemError(
      'session_closed',
      'This session has closed and can only be read now. Nothing was changed. Open it again first, then bring the file in.',
    );
  }
}

async function planRooms(
  parts: Parts,
  session: LiveSession,
  person: StoredPerson,
  roomed: ReturnType<typeof chooseRooms>,
): Promise<RoomPlan[]> {
  const plans: RoomPlan[] = [];
  for (const [room, own] of Map.groupBy(roomed, (one) => one.room)) {
    if (room === null) continue;
    const sheets = own.map(({ sheet }) => sheet);
    // One after the other: a board that nobody has open is let go again before the next one is loaded.
    const plan = await parts.documents.readDocument(boardName(session, room), (doc) =>
      planRoom(parts, session, person, { room, sheets, doc }),
    );
    plans.push(plan);
  }
  return plans;
}

function planRoom(
  { referee }: Parts,
  session: LiveSession,
  person: StoredPerson,
  { room, sheets, doc }: { room: RoomId; sheets: readonly PlannedSheet[]; doc: Y.Doc },
): RoomPlan {
  const snapshot = readBoard(serverBoard(doc, referee.facts()));
  const tables = sheets.map((sheet) => arrivingTable(session.world, person, room, sheet));
  const placement = placeArrivals(snapshot, tables);
  const coming = placement.arrivals.filter(({ arrival }) => arrival !== 'already').length;
  if (snapshot.notes.length + coming > LIMITS.notesOnBoard) throw tooMany(`${LIMITS.notesOnBoard} notes`);
  if (placement.sections.length > LIMITS.sectionsOnBoard) throw tooMany(`${LIMITS.sectionsOnBoard} sections`);
  return { room, sheets, placement };
}

/** Placed once more, on what the board is now: people write meanwhile. */
async function bringToRoom(
  parts: Parts,
  session: LiveSession,
  person: StoredPerson,
  { room, sheets }: RoomPlan,
): Promise<{ room: RoomId; brought: BroughtIn }> {
  let brought: BroughtIn = { notes: [], comments: [], sections: [] };
  await parts.documents.writeDocument(boardName(session, room), (doc) => {
    const { placement } = planRoom(parts, session, person, { room, sheets, doc });
    brought = bringIn(serverBoard(doc, parts.referee.facts()), placement);
  });
  return { room, brought };
}

function tooMany(most: string): ProblemError {
  return new ProblemError(
    'wrong_moment',
    `The board would have more than ${most}, which is the most a board can hold. Nothing was brought in. Leave out sheets, or choose another room for some of them.`,
  );
}
