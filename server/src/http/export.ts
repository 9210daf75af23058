import { readBoard } from '@evenboard/board';
import type { WorkbookRoom } from '@evenboard/workbook';
import { type Response, Router } from 'express';
import type { LiveSession } from '../session/LiveSession.ts';
import { ProblemError } from '../session/ProblemError.ts';
import { boardName, serverBoard } from '../session/roomBoards.ts';
import type { ExportedFile } from '../workbook/index.ts';
import { type ExportedRoom, exportedRooms } from './exportedRooms.ts';
import type { HttpParts } from './HttpParts.ts';
import { sessionIdOf, tokenOf } from './requestToken.ts';
import { sessionJson } from './sessionJson.ts';
import { sessionResults } from './sessionResults.ts';

/** With their media types. */
const FILES: readonly (readonly [ExportedFile, string])[] = [
  ['workbook.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['notes.csv', 'text/csv; charset=utf-8'],
  ['board.md', 'text/markdown; charset=utf-8'],
  ['board.html', 'text/html; charset=utf-8'],
  ['paper.html', 'text/html; charset=utf-8'],
  ['board.svg', 'image/svg+xml; charset=utf-8'],
  ['board.canvas', 'application/json; charset=utf-8'],
];

/** Taking the session home. */
export function exportRoutes(parts: HttpParts): Router {
  const { sessions, now } = parts;
  const router = Router();

  for (const [name, type] of FILES) {
    router.get(`/sessions/:id/export/${name}`, async (request, response) => {
      const present = await sessions.authorize(sessionIdOf(request), tokenOf(request));
      const { session } = present;
      const rooms = exportedRooms(present, request.query.room);
      const file = await parts.exportFile(name, {
        sessionId: session.stored.id,
        title: session.stored.title,
        language: 'en',
        timeZone: session.stored.timeZone,
        rooms: await readRooms(parts, session, rooms),
        results: await sessionResults(parts, session, rooms),
        people: new Map(Array.from(session.people.values(), (person) => [person.id, person.name])),
        exportedAt: now(),
      });
      sendFile(response, name, type).send(file);
    });
  }

  router.get('/sessions/:id/export/session.json', async (request, response) => {
    const present = await sessions.authorize(sessionIdOf(request), tokenOf(request));
    if (present.person.role !== 'facilitator') {
      throw new ProblemError(
        'not_allowed',
        'Only facilitators can export the whole session. Nothing is lost: the other files have what you may read.',
      );
    }
    const rooms = exportedRooms(present, request.query.room);
    const json = await sessionJson(parts, present.session, rooms);
    sendFile(response, 'session.json', 'application/json').send(json);
  });

  // Every other file is answered in words rather than with "not found".
  router.all('/sessions/:id/export/:file', (_request, _response, next) => {
    next(
      new ProblemError(
        'no_such_thing',
        'This server does not offer this file yet. Nothing is lost: workbook.xlsx has the whole board.',
      ),
    );
  });
  return router;
}

async function readRooms(
  { documents, now }: HttpParts,
  session: LiveSession,
  rooms: readonly ExportedRoom[],
): Promise<WorkbookRoom[]> {
  const read: WorkbookRoom[] = [];
  // One after the other: a board that nobody has open is let go again before the next one is loaded.
  for (const { id, name, isPutAway } of rooms) {
    const snapshot = await documents.readDocument(boardName(session, id), (doc) =>
      readBoard(serverBoard(doc, { now: now(), random: Math.random })),
    );
    // Of a room that was put away with nothing in it there is nothing to take home.
    const isLeftOut = isPutAway && snapshot.notes.length === 0 && rooms.length > 1;
    if (!isLeftOut) read.push({ id, name, snapshot });
  }
  return read;
}

function sendFile(response: Response, name: string, type: string): Response {
  return response
    .type(type)
    .set({ 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' });
}
