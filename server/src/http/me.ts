import { Router } from 'express';
import { summaryOf } from '../session/people.ts';
import type { HttpParts } from './HttpParts.ts';
import { sessionIdOf, tokenOf } from './requestToken.ts';

/** What is one person's alone: their ballots, their answers, their late words. */
export function meRoutes({ sessions }: HttpParts): Router {
  const router = Router();
  router.get('/sessions/:id/me', async (request, response) => {
    const present = await sessions.authorize(sessionIdOf(request), tokenOf(request));
    const { person } = present;
    response.json({
      participant: summaryOf(person),
      room: person.room,
      ...(person.help !== undefined && { help: person.help }),
      ballots: {},
      answers: {},
      late: await sessions.lateOf(present),
    });
  });
  return router;
}
