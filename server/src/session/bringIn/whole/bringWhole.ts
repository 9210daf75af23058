import { createRestoring, type DeletedEntry, readBoard } from '@evenboard/board';
import { type ImportQuery, type ImportSession, MAIN_ROOM } from '@evenboard/protocol';
import type { FileSession, PlannedImport } from '../../../workbook/index.ts';
import type { BroughtToRooms, WaysBack } from '../../acts/newAct.ts';
import type { Documents } from '../../Documents.ts';
import type { LiveSession } from '../../LiveSession.ts';
import type { Referee } from '../../Referee.ts';
import type { Facts } from '../../referee/World.ts';
import { boardName, serverBoard } from '../../roomBoards.ts';
import type { RoomedSheet } from '../chooseRooms.ts';
import { inSteps, NOTES_A_STEP } from '../inSteps.ts';
import { type ComingSession, isUntouched } from './comingSession.ts';

/**
 * The whole session of a file, where it comes to one with nothing in it; undefined where only boards come. Who chooses rooms
 * for the boards wants these alone.
 */
export async function wholeOf(
  { documents, session, facts }: { documents: Documents; session: LiveSession; facts: Facts },
  { whole }: PlannedImport,
  { rooms = {} }: Pick<ImportQuery, 'rooms'>,
): Promise<FileSession | undefined> {
  if (whole === undefined || Object.keys(rooms).length > 0 || !isUntouched(session.world)) return undefined;
  return await documents.readDocument(boardName(session.world, MAIN_ROOM), (doc) => {
    const { sections, notes, comments } = readBoard(serverBoard(doc, facts));
    const isEmpty = sections.every(({ isUnsorted }) => isUnsorted) && notes.length + comments.length === 0;
    return isEmpty ? whole : undefined;
  });
}

/** Each board goes to the room that it was on. */
export function roomsOfWhole({ sheets }: PlannedImport): RoomedSheet[] {
  return sheets.map((sheet) => ({
    sheet,
    room: sheet.traced?.room ?? MAIN_ROOM,
    isOwn: false,
    isBack: false,
  }));
}

/** What is told of a session besides its boards. */
export function importSession(whole: FileSession, coming: ComingSession | undefined): ImportSession {
  const { info, plan, rooms, people, votes, polls, unrevealed } = whole;
  return {
    comes: coming !== undefined,
    title: coming?.before.came.title ?? info.title ?? '',
    stages: plan?.stages.length ?? 0,
    rooms: rooms.length,
    people: coming?.decision.people?.length ?? people.length,
    votes: coming?.before.came.votes.length ?? votes.length,
    polls: polls.length,
    unrevealed: coming?.left ?? unrevealed,
  };
}

/**
 * People, rooms, plan and results first, in one transaction, so that whoever sees a note knows whose it is; then the boards.
 * Where the server stops in between, bringing the file in again brings what is missing of these.
 */
export async function bringWhole(
  { documents, session, referee }: { documents: Documents; session: LiveSession; referee: Referee },
  { boards }: FileSession,
  { decision, before, whose }: ComingSession,
): Promise<WaysBack['import']> {
  await referee.keep(session, decision);
  const rooms: BroughtToRooms[number][] = [];
  for (const { room, entries } of boards) {
    const { sections, notes, comments } = entries;
    const own = {
      ...entries,
      sections,
      notes: notes.map((one) => named(one, whose)),
      comments: comments.map((one) => named(one, whose)),
    };
    const restoring = createRestoring(own, NOTES_A_STEP);
    await inSteps(documents, session.world, { room, facts: referee.facts(), step: restoring.step });
    rooms.push({ room, brought: restoring.brought() });
  }
  return { rooms, session: before };
}

/** A note or a comment of the people that there are here. */
function named({ id, fields }: DeletedEntry, whose: ComingSession['whose']): DeletedEntry {
  const { author, typedBy, mergedFrom, resolved } = fields;
  const theirs = (value: unknown) => (typeof value === 'string' ? whose(value) : value);
  return {
    id,
    fields: {
      ...fields,
      author: theirs(author),
      ...(typedBy !== undefined && { typedBy: theirs(typedBy) }),
      ...(Array.isArray(mergedFrom) && {
        mergedFrom: mergedFrom.map((one: object) => ({ ...one, author: theirs(Reflect.get(one, 'author')) })),
      }),
      ...(typeof resolved === 'object' &&
        resolved !== null && { resolved: { ...resolved, by: theirs(Reflect.get(resolved, 'by')) } }),
    },
  };
}
