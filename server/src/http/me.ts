import { Router } from 'express';
import { summaryOf } from '../session/people.ts';
import { quietDoneBy } from '../session/referee/quiet/quietStages.ts';
import { ownBallots } from '../session/votes/ownBallots.ts';
import type { HttpParts } from './HttpParts.ts';
import { sessionIdOf, tokenOf } from './requestToken.ts';

/** What is one person's alone: their ballots, their answers, that they are done, their late words. */
export function meRoutes({ sessions }: HttpParts): Router {
  const router = Router();
  router.get('/sessions/:id/me', async (request, response) => {
    const present = await sessions.authorize(sessionIdOf(request), tokenOf(request));
    const { session, person } = present;
    const quietDone = quietDoneBy(session.state, person.id);
    response.json({
      participant: summaryOf(person),
      room: person.room,
      ...(person.help !== undefined && { help: person.help }),
      ...(quietDone !== undefined && { quietDone }),
      ...ownBallots(session, person.id),
      late: await sessions.lateOf(present),
    });
  });
  return router;
}
