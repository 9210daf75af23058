import { setImmediate as othersFirst } from 'node:timers/promises';
import { createBringing, placeArrivals, readBoard } from '@evenboard/board';
import { type ImportAnswer, type ImportQuery, LIMITS } from '@evenboard/protocol';
import { shownNoteText } from '@evenboard/workbook';
import type * as Y from 'yjs';
import type { StoredPerson } from '../../storage/Store.ts';
import type { PlannedImport } from '../../workbook/index.ts';
import { type BroughtToRooms, newAct } from '../acts/newAct.ts';
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
import { chooseRooms, type RoomedSheet } from './chooseRooms.ts';
import { importAnswer } from './importAnswer.ts';
import { inSteps, NOTES_A_STEP } from './inSteps.ts';
import { movedAwayFrom, type RoomPlan } from './RoomPlan.ts';
import { bringWhole, importSession, roomsOfWhole, wholeOf } from './whole/bringWhole.ts';
import { comingSession } from './whole/comingSession.ts';

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
  file: PlannedImport,
  query: ImportQuery,
): Promise<ImportAnswer> {
  return await session.exclusive(async () => {
    const person = stillIn(session, asked);
    const facts = parts.referee.facts();
    checkMayBringIn(session, person, facts);
    const whole = await wholeOf({ ...parts, session, facts }, file, query);
    const coming = whole && comingSession(session.world, person, whole, facts);
    const roomed = coming ? roomsOfWhole(file) : chooseRooms(session.world, file, query);
    const asking = { ...parts, session, person, roomed, isDeleting: query.delete === 'true' };
    const plans = await planRooms(asking);
    await othersFirst();
    const answer = {
      ...importAnswer(roomed, plans, file.leftOut),
      ...(file.whole && { session: importSession(file.whole, coming) }),
    };
    const count = countOf(answer);
    if (query.mode === 'preview' || count === 0) return answer;
    await parts.history.tryToKeep(session.world, { kind: 'import', by: person.id });
    const wayBack =
      whole && coming ? await bringWhole(asking, whole, coming) : await bringToRooms(asking, plans);
    const act = newAct(parts.referee.facts(), person, { kind: 'import', count, wayBack });
    await parts.referee.keep(session, { acts: [act] });
    return { ...answer, act: act.id };
  });
}

/** How much would be other than it is. */
function countOf({ added, changed, moved, deleted, renamed, session }: ImportAnswer): number {
  const { stages, rooms, people, votes, polls } = session?.comes ? session : NOTHING_BESIDES;
  return added + changed + moved + deleted + renamed + stages + rooms + people + votes + polls;
}

const NOTHING_BESIDES = { stages: 0, rooms: 0, people: 0, votes: 0, polls: 0 };

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

/** Who brings a file in, to what session, and how. */
interface Asking extends Parts {
  readonly session: LiveSession;
  readonly person: StoredPerson;
  readonly roomed: readonly RoomedSheet[];
  /** What has gone from the file goes from the boards. */
  readonly isDeleting: boolean;
}

async function planRooms(asking: Asking): Promise<RoomPlan[]> {
  const plans: RoomPlan[] = [];
  for (const [room, sheets] of Map.groupBy(asking.roomed, (one) => one.room)) {
    if (room === null) continue;
    await othersFirst();
    // One after the other: a board that nobody has open is let go again before the next one is loaded.
    const plan = await asking.documents.readDocument(boardName(asking.session, room), (doc) =>
      planRoom(asking, { room, sheets, doc }),
    );
    plans.push(plan);
  }
  return plans;
}

function planRoom(
  { referee, session, person, roomed, isDeleting }: Asking,
  { room, sheets, doc }: Pick<RoomPlan, 'room' | 'sheets'> & { doc: Y.Doc },
): RoomPlan {
  const snapshot = readBoard(serverBoard(doc, referee.facts()));
  const movedAway = movedAwayFrom(room, roomed);
  const tables = sheets.map(({ sheet, isBack }) =>
    arrivingTable(session.world, person, { room, isBack, movedAway }, sheet),
  );
  const placement = placeArrivals(snapshot, tables, { shown: shownNoteText, isDeleting });
  const coming = placement.arrivals.filter(({ arrival }) => arrival !== 'already').length;
  if (snapshot.notes.length + coming > LIMITS.notesOnBoard) throw tooMany(`${LIMITS.notesOnBoard} notes`);
  if (placement.sections.length > LIMITS.sectionsOnBoard) throw tooMany(`${LIMITS.sectionsOnBoard} sections`);
  return { room, sheets, tables, placement };
}

/** Placed once more, on what each board is now: people write meanwhile. */
async function bringToRooms(asking: Asking, plans: readonly RoomPlan[]): Promise<BroughtToRooms> {
  const { documents, session, referee } = asking;
  const brought: BroughtToRooms[number][] = [];
  for (const { room, sheets } of plans) {
    await othersFirst();
    const { placement } = await documents.readDocument(boardName(session, room), (doc) =>
      planRoom(asking, { room, sheets, doc }),
    );
    await othersFirst();
    const bringing = createBringing(placement, NOTES_A_STEP);
    await inSteps(documents, session.world, { room, facts: referee.facts(), step: bringing.step });
    brought.push({ room, brought: bringing.brought() });
  }
  return brought;
}

function tooMany(most: string): ProblemError {
  return new ProblemError(
    'wrong_moment',
    `The board would have more than ${most}, which is the most a board can hold. Nothing was brought in. Leave out sheets, or choose another room for some of them.`,
  );
}
