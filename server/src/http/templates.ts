import { templateRequest } from '@evenboard/protocol';
import { Router } from 'express';
import type { HttpParts } from './HttpParts.ts';
import { parseBody } from './parseBody.ts';

/**
 * Templates of one's own. Which there are is told to nobody, for their titles may say what a group works on: who was
 * given an id asks for that one. It stands in the body, for addresses are kept in the logs of proxies.
 */
export function templateRoutes({ sessions, limits }: HttpParts): Router {
  const router = Router();
  router.post('/templates', limits.limit('code'), async (request, response) => {
    const { template } = parseBody(request, templateRequest);
    response.json(await sessions.findTemplate(template));
  });
  return router;
}
