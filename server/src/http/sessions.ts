import { createSessionRequest, documentName } from '@evenboard/protocol';
import { Router } from 'express';
import { readBearerToken } from '../session/cookies.ts';
import { hashSecret, isSameHash } from '../session/keys.ts';
import { linksOf } from '../session/linksOf.ts';
import { ProblemError } from '../session/ProblemError.ts';
import { roomsOf } from '../session/sessionDocument.ts';
import type { HttpParts } from './HttpParts.ts';
import { parseBody } from './parseBody.ts';
import { publicAddress } from './publicAddress.ts';
import { sessionIdOf, tokenOf } from './requestToken.ts';

/** Sessions: begin one, see the one you are in, erase it. */
export function sessionRoutes({ sessions, documents, limits, createKey, publicUrl, now }: HttpParts): Router {
  const router = Router();

  router.post('/sessions', limits.limit('create'), async (request, response) => {
    checkCreateKey(createKey, readBearerToken(request.get('authorization')));
    const { sessionId, keys, code } = await sessions.create(parseBody(request, createSessionRequest));
    const links = linksOf(publicAddress(request, publicUrl), sessionId, keys);
    response.status(201).location(`/api/sessions/${sessionId}`).json({ sessionId, keys, links, code });
  });

  router.get('/sessions/:id', async (request, response) => {
    const { session, person } = await sessions.authorize(sessionIdOf(request), tokenOf(request));
    const { id, name, role, room } = person;
    documents.warm(documentName({ kind: 'board', sessionId: session.stored.id, roomId: room }));
    const rooms = Array.from(roomsOf(session), ([roomId, entry]) => ({
      id: roomId,
      name: entry.name,
      colour: entry.colour,
    }));
    const { id: sessionId, title } = session.stored;
    response.json({ sessionId, title, you: { id, name, role, room }, rooms, serverTime: now() });
  });

  router.delete('/sessions/:id', async (request, response) => {
    const { session, person } = await sessions.authorize(sessionIdOf(request), tokenOf(request));
    if (person.role !== 'facilitator') {
      throw new ProblemError('not_allowed', 'Only facilitators can erase a session. Nothing was erased.');
    }
    await sessions.erase(session);
    response.status(204).end();
  });

  return router;
}

function checkCreateKey(createKey: string | undefined, given: string | undefined): void {
  if (createKey === undefined) return;
  if (given !== undefined && isSameHash(hashSecret(given), hashSecret(createKey))) return;
  throw new ProblemError(
    'create_key_needed',
    'On this server a key is needed to start a session, and this request has none or another one. No session was started. Ask whoever runs the server.',
  );
}
