import { importQuery, LIMITS } from '@evenboard/protocol';
import { FileRefused } from '@evenboard/workbook';
import { type Request, type RequestHandler, Router, raw } from 'express';
import { checkMayBringIn } from '../session/bringIn/bringFile.ts';
import { ProblemError } from '../session/ProblemError.ts';
import type { HttpParts } from './HttpParts.ts';
import { refusalProblem } from './refusalWords.ts';
import { sessionIdOf, tokenOf } from './requestToken.ts';

const readBody = raw({ limit: LIMITS.importBytes, type: () => true });

/** Bringing a workbook or a CSV file into the session. */
export function importRoutes({ sessions, readFile, limits, now }: HttpParts): Router {
  const router = Router();
  const presentOf = (request: Request) => sessions.authorize(sessionIdOf(request), tokenOf(request));

  /** Nobody's file is taken in before it is known that they may bring one. */
  const checkFirst: RequestHandler = async (request, _response, next) => {
    const { session, person } = await presentOf(request);
    checkMayBringIn(session, person, { now: now() });
    parseQuery(request);
    next();
  };

  router.post(
    '/sessions/:id/import',
    limits.limit('import'),
    checkFirst,
    takeFile,
    async (request, response) => {
      const query = parseQuery(request);
      const bytes: unknown = request.body;
      if (!(bytes instanceof Uint8Array) || bytes.length === 0) throw noFile();
      const file = await readFile({ bytes, headerRows: query.headers ?? {} }).catch((error: unknown) => {
        throw error instanceof FileRefused ? refusalProblem(error) : error;
      });
      if (file.sheets.length === 0) throw refusalProblem(new FileRefused('noWords'));
      response.json(await sessions.bringIn(await presentOf(request), file, query));
    },
  );
  return router;
}

const takeFile: RequestHandler = (request, response, next) => {
  readBody(request, response, (error: unknown) => {
    const isTooLarge = error instanceof Error && Reflect.get(error, 'status') === 413;
    next(isTooLarge ? tooLarge() : error);
  });
};

function parseQuery(request: Request) {
  const parsed = importQuery.safeParse(request.query);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    throw new ProblemError(
      'unknown_field',
      `The address asks for something that is not known: “${issue.keys.join('”, “').slice(0, 200)}”. Nothing was brought in. Leave it out, or check its spelling.`,
    );
  }
  throw new ProblemError(
    'malformed',
    `“${String(issue?.path[0] ?? 'mode')}” in the address is not what it can be. Nothing was brought in. “mode” is preview or apply, “room” a room’s id; “rooms” and “headers” are JSON objects by the names of sheets.`,
  );
}

function tooLarge(): ProblemError {
  const most = LIMITS.importBytes / 1024 / 1024;
  return new ProblemError(
    'too_large',
    `The file is larger than ${most} MB. Nothing was brought in. Take pictures out of it, or bring in a part of it.`,
  );
}

function noFile(): ProblemError {
  return new ProblemError(
    'malformed',
    'The request has no file in it. Nothing was brought in. Send the workbook or the CSV file as the body.',
  );
}
