import type { MomentEntry } from '@evenboard/protocol';
import { Router } from 'express';
import { ProblemError } from '../session/ProblemError.ts';
import type { StoredMoment } from '../storage/Store.ts';
import type { HttpParts } from './HttpParts.ts';
import { sessionIdOf, tokenOf } from './requestToken.ts';

/** How the boards of a session were earlier: a list for facilitators, who may read all rooms. */
export function momentRoutes({ sessions }: HttpParts): Router {
  const router = Router();
  router.get('/sessions/:id/moments', async (request, response) => {
    const present = await sessions.authorize(sessionIdOf(request), tokenOf(request));
    if (present.person.role !== 'facilitator') {
      throw new ProblemError(
        'not_allowed',
        'Only facilitators see how the boards were earlier. Ask one of them.',
      );
    }
    const moments = await sessions.momentsOf(present);
    response.json({ moments: moments.map(entryOf) });
  });
  return router;
}

function entryOf({ id, kind, at, by, name, rooms }: StoredMoment): MomentEntry {
  return {
    id,
    kind,
    at,
    ...(by !== undefined && { by }),
    ...(name !== undefined && { name }),
    rooms: rooms.map((room) => ({ id: room.id, name: room.name, notes: room.notes })),
  };
}
