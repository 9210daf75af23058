import { LIMITS } from '@evenboard/protocol';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { captionRoutes } from './captions.ts';
import { commandRoutes } from './commands.ts';
import { exportRoutes } from './export.ts';
import type { HttpParts } from './HttpParts.ts';
import { importRoutes } from './import.ts';
import { joinRoutes } from './join.ts';
import { linkRoutes } from './links.ts';
import { meRoutes } from './me.ts';
import { momentRoutes } from './moments.ts';
import { operatorRoutes } from './operator.ts';
import { pageRoutes } from './pages.ts';
import { nothingHere, problemHandler } from './problem.ts';
import { refuseForeignOrigins, securityHeaders } from './security.ts';
import { sessionRoutes } from './sessions.ts';
import { templateRoutes } from './templates.ts';

/** Everything that is answered over HTTP. */
export function createApp(parts: HttpParts): Express {
  const app = express();
  app.disable('x-powered-by');
  // A proxy on this machine may say who asked, and over what; nobody else may.
  app.set('trust proxy', 'loopback');
  app.use(logRequests(parts.log), securityHeaders(parts.publicUrl));
  app.use(operatorRoutes(parts));

  const api = express.Router();
  api.use(parts.limits.limit('any'), refuseForeignOrigins(parts.publicUrl));
  // Before bodies are read as JSON: these are files.
  api.use(importRoutes(parts));
  api.use(express.json({ limit: LIMITS.httpBodyBytes }));
  api.use(
    sessionRoutes(parts),
    joinRoutes(parts),
    meRoutes(parts),
    commandRoutes(parts),
    momentRoutes(parts),
    linkRoutes(parts),
    templateRoutes(parts),
    exportRoutes(parts),
    captionRoutes(parts),
  );
  api.use(nothingHere);
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.use('/api', api);

  app.use(pageRoutes(parts));
  app.use(problemHandler(parts.log));
  return app;
}

/** Method, status and time: addresses stay out, because they name sessions. */
function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.on('finish', () => {
      const ms = Math.round(performance.now() - startedAt);
      log.debug({ method: request.method, status: response.statusCode, ms }, 'request');
    });
    next();
  };
}
