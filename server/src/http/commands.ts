import { command } from '@evenboard/protocol';
import { Router } from 'express';
import type { HttpParts } from './HttpParts.ts';
import { parseBody } from './parseBody.ts';
import { publicAddress } from './publicAddress.ts';
import { sessionIdOf, tokenOf } from './requestToken.ts';

/** What the server decides, one command at a time. */
export function commandRoutes({ sessions, publicUrl }: HttpParts): Router {
  const router = Router();
  router.post('/sessions/:id/commands', async (request, response) => {
    const present = await sessions.authorize(sessionIdOf(request), tokenOf(request));
    const address = publicAddress(request, publicUrl);
    response.json(await sessions.run(present, parseBody(request, command), address));
  });
  return router;
}
