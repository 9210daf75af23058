import { isIP } from 'node:net';
import { type Request, Router } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { HttpParts } from './HttpParts.ts';
import { sendProblem } from './problem.ts';

/** For whoever runs the server: is it alive, can it take people, how is it doing. */
export function operatorRoutes({ checkReady, relay, figures, log }: HttpParts): Router {
  const router = Router();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  addRelayMetrics(registry, relay, figures);
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

function addRelayMetrics(registry: Registry, relay: HttpParts['relay'], figures: HttpParts['figures']): void {
  const registers = [registry];
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  const counter = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  gauge('evenboard_connections', 'Open WebSocket connections', relay.connectionCount);
  gauge('evenboard_documents', 'Documents in memory', relay.documentCount);
  counter('evenboard_deliveries_total', 'Updates sent to connections', () => figures.deliveries);
  counter('evenboard_refused_total', 'Connections closed for what is not allowed', () => figures.refused);
  counter('evenboard_slow_total', 'Connections let go because they did not keep up', () => figures.tooSlow);
  const seconds = new Histogram({
    name: 'evenboard_commit_seconds',
    help: 'Time until changes are on disk',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
    registers,
  });
  const changes = new Histogram({
    name: 'evenboard_commit_changes',
    help: 'Changes in one transaction',
    buckets: [1, 2, 5, 10, 20, 50, 100, 500],
    registers,
  });
  const acknowledged = new Histogram({
    name: 'evenboard_acknowledgement_seconds',
    help: 'Time from a change coming in until its writer is told that it is on disk',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.03, 0.045, 0.06, 0.08, 0.1, 0.15, 0.25, 0.5, 1, 5],
    registers,
  });
  figures.onAcknowledged = (took) => acknowledged.observe(took);
  figures.onCommit = (took, count) => {
    seconds.observe(took);
    changes.observe(count);
  };
}

/** Asked on loopback, and not through a proxy there. */
function isFromThisMachine(request: Request): boolean {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const isLoopback = address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
  return isLoopback && request.get('x-forwarded-for') === undefined && request.get('forwarded') === undefined;
}
