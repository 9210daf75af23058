import { randomUUID } from 'node:crypto';
import { openBoard, readBoard } from '@evenboard/board';
import { documentName, MAIN_ROOM } from '@evenboard/protocol';
import { type Request, type Response, Router } from 'express';
import type { LiveSession } from '../session/LiveSession.ts';
import { ProblemError } from '../session/ProblemError.ts';
import type { Present } from '../session/Sessions.ts';
import { roomsOf } from '../session/sessionDocument.ts';
import type { HttpParts } from './HttpParts.ts';
import { sessionIdOf, tokenOf } from './requestToken.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Of session.json. */
const VERSION = 1;
const BOARD_ROOTS = ['sections', 'notes', 'gaps', 'comments', 'legend'] as const;

/** Taking the session home. */
export function exportRoutes(parts: HttpParts): Router {
  const { sessions, now } = parts;
  const router = Router();

  router.get('/sessions/:id/export/workbook.xlsx', async (request, response) => {
    const present = await sessions.authorize(sessionIdOf(request), tokenOf(request));
    const { session } = present;
    const read = await Promise.all(roomsFor(request, present).map((room) => readRoom(parts, session, room)));
    // A room that was put away and has nothing in it would be an empty sheet.
    const rooms = read.filter(({ id, snapshot }) => roomsOf(session).has(id) || snapshot.notes.length > 0);
    const workbook = await parts.exportWorkbook({
      title: session.stored.title,
      language: 'en',
      timeZone: session.stored.timeZone,
      rooms,
      people: new Map(Array.from(session.people.values(), ({ id, name }) => [id, name])),
      exportedAt: now(),
    });
    sendFile(response, 'workbook.xlsx', XLSX).send(workbook);
  });

  router.get('/sessions/:id/export/session.json', async (request, response) => {
    const present = await sessions.authorize(sessionIdOf(request), tokenOf(request));
    if (present.person.role !== 'facilitator') {
      throw new ProblemError(
        'not_allowed',
        'Only facilitators can export the whole session. Nothing is lost.',
      );
    }
    const rooms = roomsFor(request, present);
    const session = await sessionJson(parts, present.session, rooms);
    sendFile(response, 'session.json', 'application/json').send(JSON.stringify(session, asJson));
  });

  // Every other way in and out is answered in words rather than with "not found".
  router.all(['/sessions/:id/export/:file', '/sessions/:id/import'], (_request, _response, next) => {
    next(
      new ProblemError(
        'no_such_thing',
        'This server does not offer this file yet. Nothing is lost: workbook.xlsx has the whole board.',
      ),
    );
  });
  return router;
}

/** The rooms that a request asks for, as far as the person may read them: those that are put away too. */
function roomsFor(request: Request, { session, person }: Present): string[] {
  const rooms = [MAIN_ROOM, ...session.state.rooms.map(({ id }) => id)];
  const readable = rooms.filter(
    (room) => person.role === 'facilitator' || [MAIN_ROOM, person.room, person.group].includes(room),
  );
  const { room } = request.query;
  if (room === undefined) return readable;
  if (typeof room === 'string' && readable.includes(room)) return [room];
  throw new ProblemError(
    'no_such_thing',
    'There is no such room in this session. Leave “room” out to get all of them.',
  );
}

async function readRoom({ documents, now }: HttpParts, session: LiveSession, id: string) {
  const name = documentName({ kind: 'board', sessionId: session.stored.id, roomId: id });
  const snapshot = await documents.readDocument(name, (doc) =>
    readBoard(openBoard(doc, { now, random: Math.random, newId: randomUUID })),
  );
  const room = session.state.rooms.find((one) => one.id === id) ?? roomsOf(session).get(id);
  return { id, name: room?.name ?? id, snapshot };
}

/** Boards as the documents hold them, texts as strings. */
async function sessionJson({ documents }: HttpParts, session: LiveSession, rooms: readonly string[]) {
  const sessionId = session.stored.id;
  const document = await documents.readDocument(documentName({ kind: 'session', sessionId }), (doc) => ({
    info: doc.getMap('info').toJSON(),
    people: doc.getMap('people').toJSON(),
    rooms: doc.getMap('rooms').toJSON(),
    votes: doc.getMap('votes').toJSON(),
    polls: doc.getMap('polls').toJSON(),
  }));
  const { votes, polls, ...rest } = document;
  const boards: Record<string, unknown> = {};
  for (const roomId of rooms) {
    boards[roomId] = await documents.readDocument(documentName({ kind: 'board', sessionId, roomId }), (doc) =>
      Object.fromEntries(BOARD_ROOTS.map((root) => [root, doc.getMap(root).toJSON()])),
    );
  }
  return { version: VERSION, session: { id: sessionId, ...rest }, boards, votes, polls };
}

/** Yjs carries whole numbers that JSON does not have; in the file they are text. */
function asJson(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

function sendFile(response: Response, name: string, type: string): Response {
  return response
    .type(type)
    .set({ 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' });
}
