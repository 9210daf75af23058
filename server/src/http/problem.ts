import { PROBLEMS, type Problem, type ProblemCode } from '@evenboard/protocol';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { ProblemError } from '../session/ProblemError.ts';
import { StorageError } from '../storage/StorageError.ts';

/** Answers with a problem (RFC 9457). The only place that writes one. */
export function sendProblem(response: Response, code: ProblemCode, detail: string): void {
  const { status, title } = PROBLEMS[code];
  const problem: Problem = { type: 'about:blank', title, status, detail, code };
  response.status(status).type('application/problem+json').set('Cache-Control', 'no-store');
  if (code === 'not_joined' || code === 'create_key_needed') response.set('WWW-Authenticate', 'Bearer');
  response.send(JSON.stringify(problem));
}

/** What body-parser and the router throw: an Error with a status, and for bodies a type. */
interface HttpFault {
  readonly status?: unknown;
  readonly type?: unknown;
}

function faultOf(error: unknown): HttpFault {
  if (!(error instanceof Error)) return {};
  return { status: Reflect.get(error, 'status'), type: Reflect.get(error, 'type') };
}

function problemOf(error: unknown): { code: ProblemCode; detail: string } | undefined {
  if (error instanceof ProblemError) return error;
  if (error instanceof StorageError) {
    return {
      code: 'storage_failed',
      detail:
        'The server could not read or write its disk. Nothing of this request was kept; what was saved before is not lost. Try again in a moment.',
    };
  }
  const { status, type } = faultOf(error);
  if (status === 413) {
    return {
      code: 'too_large',
      detail: 'The request is larger than the server accepts. Nothing was changed. Send less.',
    };
  }
  if (type === 'entity.parse.failed') {
    return {
      code: 'malformed',
      detail: 'The body of the request is not valid JSON. Nothing was changed. Correct it and send it again.',
    };
  }
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return {
      code: 'malformed',
      detail:
        'The address or the body of the request could not be read. Nothing was changed. Check both and send it again.',
    };
  }
  return undefined;
}

/** The edge at which everything that went wrong in a request becomes an answer. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = problemOf(error);
    if (problem === undefined || problem.code === 'storage_failed') {
      log.error({ err: error, method: request.method }, 'A request failed');
    }
    if (problem !== undefined) return sendProblem(response, problem.code, problem.detail);
    sendProblem(
      response,
      'server_failed',
      'The server made a mistake. What was saved before is not lost. Try again; if it happens again, tell whoever runs the server.',
    );
  };
}

/** For addresses under /api that are nothing. */
export const nothingHere: RequestHandler = (_request, response) => {
  sendProblem(
    response,
    'no_such_thing',
    'There is nothing at this address. Nothing was changed. Check the address and the method.',
  );
};
