import { codeRequest } from '@evenboard/protocol';
import { Router } from 'express';
import { linksOf } from '../session/linksOf.ts';
import { ProblemError } from '../session/ProblemError.ts';
import type { HttpParts } from './HttpParts.ts';
import { parseBody } from './parseBody.ts';
import { publicAddress } from './publicAddress.ts';
import { sessionIdOf, tokenOf } from './requestToken.ts';

/** The ways into a session: links shown again, and the short code that stands for one. */
export function linkRoutes({ sessions, limits, publicUrl }: HttpParts): Router {
  const router = Router();

  router.get('/sessions/:id/links', async (request, response) => {
    const { session, person } = await sessions.authorize(sessionIdOf(request), tokenOf(request));
    if (person.role !== 'facilitator') {
      throw new ProblemError(
        'not_allowed',
        'Only facilitators see the links. Ask one of them to pass one on.',
      );
    }
    const { code, ...keys } = sessions.shownKeys(session);
    const links = linksOf(publicAddress(request, publicUrl), session.stored.id, keys);
    response.json({ links, code });
  });

  router.post('/codes', limits.limit('code'), async (request, response) => {
    const { code } = parseBody(request, codeRequest);
    response.json(await sessions.findByCode(code));
  });

  return router;
}
