import { LIMITS } from '@evenboard/protocol';
import type { Request } from 'express';
import type { z } from 'zod';
import { ProblemError } from '../session/ProblemError.ts';
import { issueWords } from './issueWords.ts';

/** Reads a request's JSON body, or throws the problem that says in plain words what is wrong with it. */
export function parseBody<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const body: unknown = request.body;
  if (body === undefined) {
    throw new ProblemError(
      'malformed',
      'The request has no JSON body. Nothing was changed. Send an object with the header Content-Type: application/json.',
    );
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw problemOf(parsed.error.issues[0], body);
}

function problemOf(issue: z.core.$ZodIssue | undefined, body: unknown): ProblemError {
  if (issue?.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => `“${key.slice(0, 60)}”`).join(', ');
    const field = issue.keys.length === 1 ? 'a field that is' : 'fields that are';
    return new ProblemError(
      'unknown_field',
      `The request has ${field} not known: ${names}. Nothing was changed. Leave it out, or check its spelling.`,
    );
  }
  const field = issue?.path.map(String).join('.') ?? '';
  return new ProblemError('malformed', `${wordsFor(issue, field, body)} Nothing was changed.`);
}

function wordsFor(issue: z.core.$ZodIssue | undefined, field: string, body: unknown): string {
  if (field === '' || typeof body !== 'object' || body === null) return 'The body must be one JSON object.';
  const value: unknown = Reflect.get(body, field.split('.')[0] ?? '');
  if (value === undefined) return `“${field}” is missing.`;
  if (field === 'name') return wordsForLine('A name', LIMITS.nameLength, value);
  if (field === 'title') return wordsForLine('A title', LIMITS.sessionTitleLength, value);
  if (field === 'type') return 'This server knows no command of that type.';
  if (field === 'closesAt' || field === 'eraseAt') {
    return `“${field}” must be milliseconds since 1970, or a date and time with its offset, such as 2026-06-12T12:00:00+01:00.`;
  }
  return `“${field}” ${issueWords(issue)}.`;
}

function wordsForLine(what: string, longest: number, value: unknown): string {
  if (typeof value !== 'string') return `${what} must be text.`;
  if (value.length > longest)
    return `${what} has at most ${longest} characters; this one has more. Choose a shorter one.`;
  return `${what} needs at least one letter that can be seen.`;
}
