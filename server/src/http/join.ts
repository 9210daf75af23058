import { documentName, doorRequest, joinRequest, MAIN_ROOM } from '@evenboard/protocol';
import { Router } from 'express';
import { z } from 'zod';
import { summaryOf } from '../session/people.ts';
import { hostOf } from '../session/referee/people/host.ts';
import { isThere } from '../session/referee/rooms/members.ts';
import type { HttpParts } from './HttpParts.ts';
import { parseBody } from './parseBody.ts';
import { isSecure } from './publicAddress.ts';
import { forgetToken, rememberToken, sessionIdOf, tokenOf } from './requestToken.ts';

const leaveRequest = z.strictObject({});

/** The door: what is behind it, coming in, and "that is not me". */
export function joinRoutes({ sessions, documents, limits, publicUrl, now }: HttpParts): Router {
  const router = Router();

  router.post('/sessions/:id/door', limits.limit('join'), async (request, response) => {
    const { key } = parseBody(request, doorRequest);
    const session = await sessions.find(sessionIdOf(request));
    const { role, owner } = sessions.readKey(session, key);
    const { id: sessionId, title, closesAt, timeZone } = session.stored;
    // While somebody writes their name, what they come for is made ready.
    documents.warm(documentName({ kind: 'board', sessionId, roomId: MAIN_ROOM }));
    const hostId = hostOf(session.world);
    const host = hostId === undefined ? undefined : session.people.get(hostId)?.name;
    const you = owner ?? session.personOf(tokenOf(request));
    const { isLobbyOn, isLocked } = session.state.door;
    const isNewcomer = you === undefined && role !== 'facilitator';
    response.json({
      title,
      role,
      state: session.isClosed(now()) ? 'closed' : 'open',
      ...(closesAt !== undefined && { closesAt }),
      timeZone,
      ...(host !== undefined && { host }),
      peopleCount: [...session.people.values()].filter(isThere).length,
      ...(you !== undefined && { you: summaryOf(you) }),
      ...(session.state.captionsInExportsSince !== undefined && { captionsInExports: true }),
      ...(isNewcomer && isLobbyOn && { lobby: true }),
      ...(isNewcomer && isLocked && { locked: true }),
    });
  });

  router.post('/sessions/:id/join', limits.limit('join'), async (request, response) => {
    const asked = parseBody(request, joinRequest);
    const sessionId = sessionIdOf(request);
    const joined = await sessions.join(sessionId, asked, tokenOf(request));
    const { token } = joined;
    rememberToken(response, sessionId, token, isSecure(request, publicUrl));
    if (joined.kind === 'waiting') {
      response.status(202).json({ waiting: true, token });
      return;
    }
    const { isNew, person } = joined;
    documents.warm(documentName({ kind: 'board', sessionId, roomId: person.room }));
    response.status(isNew ? 201 : 200).json({ token, participant: summaryOf(person), room: person.room });
  });

  router.post('/sessions/:id/leave', async (request, response) => {
    if (request.body !== undefined) parseBody(request, leaveRequest);
    const sessionId = sessionIdOf(request);
    const token = tokenOf(request);
    // Whatever the cookie is worth, it goes: who says "that is not me" must not stay stuck with it. Only a device that
    // was shut out stays known as such, or it would come in again as somebody new.
    if (!(await sessions.isShutOut(sessionId, token)))
      forgetToken(response, sessionId, isSecure(request, publicUrl));
    await sessions.leave(sessionId, token);
    response.status(204).end();
  });

  return router;
}
