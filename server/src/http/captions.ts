import { captionAddress, captionRequest, documentName, LIMITS } from '@evenboard/protocol';
import express, { type Request, Router } from 'express';
import { appendCaptions, type Captions, linesOf } from '../session/captions/appendCaptions.ts';
import { hashSecret, isSameHash } from '../session/keys.ts';
import type { LiveSession } from '../session/LiveSession.ts';
import { ProblemError } from '../session/ProblemError.ts';
import type { HttpParts } from './HttpParts.ts';
import { parseBody } from './parseBody.ts';
import { sessionIdOf, tokenOf } from './requestToken.ts';

const BODY_BYTES = 4 * LIMITS.captionLength * LIMITS.captionLinesAtOnce;

/**
 * Captions of a room: plain text with `?seq=` and `?lang=`, as programs send them to Zoom's
 * closed captioning, or JSON. A facilitator sends them with
 * the token of their own, a program with the key in the address that `captionsLink` answers.
 */
export function captionRoutes({ sessions, documents, limits, now }: HttpParts): Router {
  const router = Router();
  router.post(
    '/sessions/:id/captions/:room',
    limits.limit('captions'),
    express.text({ type: (request) => !isJson(request.headers['content-type']), limit: BODY_BYTES }),
    async (request, response) => {
      const session = await sessions.find(sessionIdOf(request));
      const { room } = request.params;
      if (typeof room !== 'string' || !session.hasRoom(room)) throw noSuchRoom();
      await authorize(sessions, session, room, request);
      if (session.isClosed(now())) throw closed();
      const captions = readCaptions(request);
      const name = documentName({ kind: 'captions', sessionId: session.stored.id, roomId: room });
      await documents.writeDocument(name, (doc) => {
        if (!session.isErased)
          appendCaptions(doc, captions, { now: now(), newId: () => crypto.randomUUID() });
      });
      response.status(204).end();
    },
  );
  return router;
}

async function authorize(
  sessions: HttpParts['sessions'],
  session: LiveSession,
  room: string,
  request: Request,
): Promise<void> {
  const { key } = request.query;
  if (typeof key === 'string') {
    const hash = session.state.captionKeys?.[room];
    if (hash !== undefined && isSameHash(hashSecret(key), hash)) return;
    throw new ProblemError(
      'wrong_key',
      'This address does not take captions for this room any more. Nothing was kept. Ask a facilitator for a new one.',
    );
  }
  const { person } = await sessions.authorize(session.stored.id, tokenOf(request));
  if (person.role === 'facilitator') return;
  throw new ProblemError(
    'not_allowed',
    'Only facilitators, and programs that they gave an address, send captions. Nothing was kept.',
  );
}

function readCaptions(request: Request): Captions {
  const address = captionAddress.safeParse(request.query);
  if (!address.success) {
    throw new ProblemError(
      'malformed',
      '“seq” in the address must be a number that counts up, and “lang” a language such as en-GB. Nothing was kept.',
    );
  }
  const body = typeof request.body === 'string' ? { text: request.body } : parseBody(request, captionRequest);
  const captions = { ...address.data, ...body };
  const lines = linesOf(captions.text);
  if (lines.length === 0)
    throw new ProblemError('bad_content', 'There are no words in it. Nothing was kept.');
  if (lines.length > LIMITS.captionLinesAtOnce) {
    throw new ProblemError(
      'too_large',
      `At most ${LIMITS.captionLinesAtOnce} lines can be sent at once. Nothing was kept; send them in parts.`,
    );
  }
  return captions;
}

const isJson = (type: string | undefined) => type !== undefined && /^application\/json\b/i.test(type);

function noSuchRoom(): ProblemError {
  return new ProblemError('no_such_thing', 'There is no such room in this session. Nothing was kept.');
}

function closed(): ProblemError {
  return new ProblemError(
    'session_closed',
    'This session has closed and can only be read now. These captions were not kept; everything in the session is.',
  );
}
