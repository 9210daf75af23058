import { type Command, command } from '@evenboard/protocol';
import { type RequestHandler, Router } from 'express';
import type { HttpParts } from './HttpParts.ts';
import { parseBody } from './parseBody.ts';
import { publicAddress } from './publicAddress.ts';
import { sessionIdOf, tokenOf } from './requestToken.ts';

/** Commands that start another session. */
const STARTS: readonly unknown[] = ['repeatSession', 'openMoment'] satisfies Command['type'][];

/** What the server decides, one command at a time. */
export function commandRoutes({ sessions, limits, publicUrl }: HttpParts): Router {
  const router = Router();
  const limitStarts = limits.limit('create');
  const limitRepeats: RequestHandler = (request, response, next) =>
    STARTS.includes(Reflect.get(Object(request.body), 'type'))
      ? limitStarts(request, response, next)
      : next();
  router.post('/sessions/:id/commands', limitRepeats, async (request, response) => {
    const present = await sessions.authorize(sessionIdOf(request), tokenOf(request));
    const address = publicAddress(request, publicUrl);
    response.json(await sessions.run(present, parseBody(request, command), address));
  });
  return router;
}
