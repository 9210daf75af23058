import {
  documentName,
  MAIN_ROOM,
  type NamedBallot,
  type PersonEntry,
  type PlanEntry,
  type PollEntry,
  type RoomEntry,
  type VoteEntry,
} from '@evenboard/protocol';
import type { ExportedPerson, SessionResults } from '@evenboard/workbook';
import type { LiveSession } from '../session/LiveSession.ts';
import { exportedCaptions } from './exportedCaptions.ts';
import type { ExportedRoom } from './exportedRooms.ts';
import type { HttpParts } from './HttpParts.ts';

/** The session's document as far as files tell of it. Only the server writes it, so that its shapes are these. */
interface Published {
  readonly votes: Readonly<Record<string, VoteEntry>>;
  readonly ballots: Readonly<Record<string, NamedBallot[]>>;
  readonly polls: Readonly<Record<string, PollEntry>>;
  readonly people: Readonly<Record<string, PersonEntry>>;
  readonly rooms: Readonly<Record<string, RoomEntry>>;
  readonly plan: PlanEntry | undefined;
}

/**
 * Votes, polls and plan as everybody in the session sees them in its document, where nothing stands before it is
 * revealed; of votes on boards those whose boards are in the file. People only where a facilitator has chosen so.
 */
export async function sessionResults(
  { documents }: Pick<HttpParts, 'documents'>,
  session: LiveSession,
  boards: readonly ExportedRoom[],
): Promise<SessionResults> {
  const name = documentName({ kind: 'session', sessionId: session.stored.id });
  const published = await documents.readDocument(name, (doc) => ({
    votes: doc.getMap('votes').toJSON(),
    ballots: doc.getMap('ballots').toJSON(),
    polls: doc.getMap('polls').toJSON(),
    people: doc.getMap('people').toJSON(),
    rooms: doc.getMap('rooms').toJSON(),
    plan: doc.getMap('info').get('plan'),
  }));
  const { votes, ballots, polls, people, rooms, plan } = published as Published;
  const { state } = session;
  const isInFile = (room: string = MAIN_ROOM) => boards.some(({ id }) => id === room);
  const captions = await exportedCaptions(documents, session, boards);
  return {
    votes: (state.votes ?? []).flatMap(({ id }) => {
      const vote = votes[id];
      const named = ballots[id];
      return vote === undefined || !isInFile(vote.room)
        ? []
        : [{ ...vote, ...(named && { ballots: named }) }];
    }),
    polls: (state.polls ?? []).flatMap(({ id }) => polls[id] ?? []),
    plan: plan?.stages ?? [],
    ...(state.peopleInExports && {
      people: Object.values(people).map((person) => exportedPerson(person, rooms)),
    }),
    ...(captions.length > 0 && { captions }),
  };
}

/** Who has left took part too. */
function exportedPerson(
  { name, role, room, group, proxy }: PersonEntry,
  rooms: Readonly<Record<string, RoomEntry>>,
): ExportedPerson {
  const at = rooms[group ?? room]?.name ?? '';
  return { name, role, room: at, ...(proxy !== undefined && { proxy }) };
}
