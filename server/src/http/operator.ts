import { isIP } from 'node:net';
import { type Request, Router } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { HttpParts } from './HttpParts.ts';
import { sendProblem } from './problem.ts';

/** For whoever runs the server: is it alive, can it take people, how is it doing. */
export function operatorRoutes({ checkReady, connectionCount, log }: HttpParts): Router {
  const router = Router();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'evenboard_connections',
    help: 'Open WebSocket connections',
    registers: [registry],
    collect() {
      this.set(connectionCount());
    },
  });
  const durations = new Histogram({
    name: 'evenboard_http_request_seconds',
    help: 'Time to answer a request, by method and status',
    labelNames: ['method', 'status'],
    registers: [registry],
  });

  router.use((request, response, next) => {
    const end = durations.startTimer();
    response.on('finish', () => end({ method: request.method, status: response.statusCode }));
    next();
  });
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    try {
      await checkReady();
      response.set('Cache-Control', 'no-store').json({ status: 'ready' });
    } catch (error) {
      log.warn({ err: error }, 'Not ready');
      sendProblem(
        response,
        'storage_failed',
        'The server cannot take people at this moment. What was saved is not lost.',
      );
    }
  });
  router.get('/metrics', async (request, response) => {
    if (!isFromThisMachine(request)) {
      return sendProblem(response, 'not_allowed', 'Metrics are given to programs on the same machine only.');
    }
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

/** Asked on loopback, and not through a proxy there. */
function isFromThisMachine(request: Request): boolean {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const isLoopback = address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
  return isLoopback && request.get('x-forwarded-for') === undefined && request.get('forwarded') === undefined;
}
