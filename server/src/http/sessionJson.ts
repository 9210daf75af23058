import { documentName } from '@evenboard/protocol';
import type { LiveSession } from '../session/LiveSession.ts';
import { boardName } from '../session/roomBoards.ts';
import { exportedBallots } from '../session/votes/voteEntries.ts';
import type { ExportedRoom } from './exportedRooms.ts';
import type { HttpParts } from './HttpParts.ts';

/** Of session.json. */
const VERSION = 1;
const BOARD_ROOTS = ['sections', 'notes', 'gaps', 'comments', 'legend'] as const;

/** Everything of a session as its documents hold it, texts as strings; docs/exports.md has its shape. */
export async function sessionJson(
  { documents }: Pick<HttpParts, 'documents'>,
  session: LiveSession,
  rooms: readonly ExportedRoom[],
): Promise<string> {
  const sessionId = session.stored.id;
  const document = await documents.readDocument(documentName({ kind: 'session', sessionId }), (doc) => ({
    info: doc.getMap('info').toJSON(),
    people: doc.getMap('people').toJSON(),
    rooms: { ...doc.getMap('rooms').toJSON(), ...roomsPutAway(session) },
    votes: doc.getMap('votes').toJSON(),
    polls: doc.getMap('polls').toJSON(),
  }));
  const { votes, polls, ...rest } = document;
  const boards: Record<string, unknown> = {};
  // One after the other: a board that nobody has open is let go again before the next one is loaded.
  for (const { id } of rooms) {
    boards[id] = await documents.readDocument(boardName(session, id), (doc) =>
      Object.fromEntries(BOARD_ROOTS.map((root) => [root, doc.getMap(root).toJSON()])),
    );
  }
  return JSON.stringify(
    {
      version: VERSION,
      session: { id: sessionId, ...rest },
      boards,
      votes: countable(session, votes),
      polls,
    },
    asJson,
  );
}

/** The session's document lists only the rooms in use; the boards of the others are in the file as well. */
function roomsPutAway({ state }: LiveSession): Record<string, unknown> {
  const away = state.rooms.filter(({ isPutAway }) => isPutAway);
  return Object.fromEntries(away.map(({ id, ...room }) => [id, room]));
}

/** Votes that are revealed with the ballots they were counted from. */
function countable(session: LiveSession, votes: Record<string, unknown>): Record<string, unknown> {
  const ballots = exportedBallots(session);
  return Object.fromEntries(
    Object.entries(votes).map(([id, vote]) => {
      const own = ballots.get(id);
      return [id, own === undefined ? vote : { ...Object(vote), ballots: own }];
    }),
  );
}

/** Yjs carries whole numbers that JSON does not have; in the file they are text. */
function asJson(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
