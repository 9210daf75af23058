import {
  fileInfo,
  filePerson,
  filePoll,
  fileRoom,
  fileVote,
  isId,
  LIMITS,
  MAIN_ROOM,
  type PlanEntry,
  stageEntry,
} from '@evenboard/protocol';
import { FileRefused } from '@evenboard/workbook';
import type { z } from 'zod';
import type { FileSession, WithId } from './FileSession.ts';
import { entriesIn, isRecord, type Json } from './json.ts';

/** The main one is among them. */
const MOST_ROOMS = LIMITS.rooms + 1;

/** What a file has of a session apart from its boards. Throws FileRefused where that is more than a session can hold. */
export function parseFileSession(file: Json, boards: readonly string[]): Omit<FileSession, 'boards'> {
  const session = isRecord(file.session) ? file.session : {};
  const info = isRecord(session.info) ? session.info : {};
  const rooms = parsed(session.rooms, fileRoom, MOST_ROOMS);
  const mainLink = rooms.find(({ id }) => id === MAIN_ROOM)?.link;
  const own = rooms.filter(({ id }) => id !== MAIN_ROOM);
  const named = [...own, ...namelessRooms(own, boards)];
  if (named.length > LIMITS.rooms) throw new FileRefused('tooBig');
  const people = parsed(session.people, filePerson, LIMITS.peopleInSession);
  const votes = parsed(file.votes, fileVote, LIMITS.votes);
  const polls = parsed(file.polls, filePoll, LIMITS.votes);
  const plan = planIn(info.plan);
  return {
    info: fileInfo.parse(info),
    ...(plan !== undefined && { plan }),
    ...(mainLink !== undefined && { mainLink }),
    rooms: named,
    people,
    votes: inOrder(votes),
    polls: inOrder(polls),
    unrevealed: entriesIn(file.votes).length + entriesIn(file.polls).length - votes.length - polls.length,
  };
}

function parsed<Schema extends z.ZodType<object>>(
  value: unknown,
  schema: Schema,
  most: number,
): WithId<z.output<Schema>>[] {
  const entries = entriesIn(value);
  if (entries.length > most) throw new FileRefused('tooBig');
  return entries.flatMap(([id, one]) => {
    const { data } = schema.safeParse(one);
    return isId(id) && data !== undefined ? [{ ...data, id }] : [];
  });
}

/** A stage that makes no sense is left out, and the others stay. */
function planIn(plan: unknown): PlanEntry | undefined {
  const stages: readonly unknown[] = isRecord(plan) && Array.isArray(plan.stages) ? plan.stages : [];
  const sound = stages.slice(0, LIMITS.stages).flatMap((stage) => stageEntry.safeParse(stage).data ?? []);
  return sound.length === 0 ? undefined : { stages: sound };
}

/** Boards of rooms that the file does not describe: nothing on them is left out. */
function namelessRooms(rooms: FileSession['rooms'], boards: readonly string[]): FileSession['rooms'] {
  const known = new Set([MAIN_ROOM, ...rooms.map(({ id }) => id)]);
  return boards
    .filter((id) => isId(id) && !known.has(id))
    .map((id) => ({ id, name: id.slice(0, LIMITS.nameLength), colour: 'grey' as const }));
}

function inOrder<Thing extends { readonly openedAt?: number | undefined }>(
  things: readonly Thing[],
): Thing[] {
  return things.toSorted((a, b) => (a.openedAt ?? 0) - (b.openedAt ?? 0));
}
