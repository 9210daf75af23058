import type {
  CommandRequest,
  CreateSessionRequest,
  ImportAnswer,
  LateEntry,
  MomentEntry,
  ParticipantSummary,
  PollAnswer,
  ProblemCode,
  Role,
} from '@evenboard/protocol';
import type { KnownTemplate } from './knownTemplates.ts';

/** What went wrong, for the page to put into words. `offline`: no answer came. */
export interface Failure {
  code: ProblemCode | 'offline';
  status: number;
  detail: string;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export interface Created {
  sessionId: string;
  links: { facilitator: string; participant: string; observer: string };
  code?: string;
}

export interface ShownLinks {
  links: { participant: string; observer: string };
  code?: string;
}

export interface DoorSign {
  title: string;
  role: Role;
  state?: 'open' | 'closed';
  host?: string;
  closesAt?: number;
  timeZone?: string;
  /** What is said, where somebody takes it down, goes into the workbook. */
  captionsInExports?: true;
  /** Who this browser already is there. */
  you?: ParticipantSummary;
}

/** Inside, or at the door until a facilitator opens it. */
export type Joined =
  | { waiting?: undefined; participant: ParticipantSummary; room: string }
  | { waiting: true };

export interface SessionAnswer {
  sessionId: string;
  title: string;
  you: ParticipantSummary & { room: string };
  /** Milliseconds since the epoch. */
  serverTime: number;
}

/** What is one person's alone. A server from before votes does not tell of ballots. */
export interface MyAnswer {
  late: readonly LateEntry[];
  ballots?: Readonly<Record<string, readonly number[]>>;
  receipts?: Readonly<Record<string, string>>;
  answers?: Readonly<Record<string, PollAnswer>>;
  /** The stage of quiet writing that goes on, where I have said that I am done with it. */
  quietDone?: string;
}

/** A body is sent as JSON, a file as it is. */
async function ask<T>(
  method: string,
  path: string,
  body?: object | Blob,
  bearer?: string,
): Promise<Answer<T>> {
  const isFile = body instanceof Blob;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
        ...(bearer && { authorization: `Bearer ${bearer}` }),
      },
      ...(body && { body: isFile ? body : JSON.stringify(body) }),
    });
  } catch {
    return { ok: false, failure: { code: 'offline', status: 0, detail: '' } };
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return { ok: true, value: answer as T };
  return { ok: false, failure: readProblem(response.status, answer) };
}

function readProblem(status: number, answer: unknown): Failure {
  const problem = (typeof answer === 'object' && answer !== null ? answer : {}) as Partial<Failure>;
  // A proxy in between answers without our body when the server is away.
  const code = problem.code ?? (status >= 502 && status <= 504 ? 'offline' : 'server_failed');
  return { code, status, detail: typeof problem.detail === 'string' ? problem.detail : '' };
}

const at = (sessionId: string, rest = '') => `/api/sessions/${encodeURIComponent(sessionId)}${rest}`;

/** The calls to the server that the page makes. None of them throws. */
export const api = {
  createSession: (request: CreateSessionRequest, createKey?: string) =>
    ask<Created>('POST', '/api/sessions', request, createKey),
  /** The session behind a key, before anybody has come in. */
  door: (sessionId: string, key: string) => ask<DoorSign>('POST', at(sessionId, '/door'), { key }),
  /** The session and the participants' key that a short code stands for. */
  findCode: (code: string) => ask<{ sessionId: string; key: string }>('POST', '/api/codes', { code }),
  /** The template of somebody's own that has this id. */
  findTemplate: (template: string) => ask<KnownTemplate>('POST', '/api/templates', { template }),
  join: (sessionId: string, key: string, name: string) =>
    ask<Joined>('POST', at(sessionId, '/join'), { key, name }),
  leave: (sessionId: string) => ask<undefined>('POST', at(sessionId, '/leave'), {}),
  session: (sessionId: string) => ask<SessionAnswer>('GET', at(sessionId)),
  /** Everything of the session, at once and for good. */
  erase: (sessionId: string) => ask<undefined>('DELETE', at(sessionId)),
  /** What is mine alone. */
  me: (sessionId: string) => ask<MyAnswer>('GET', at(sessionId, '/me')),
  /** How the boards were earlier, the newest first. */
  moments: (sessionId: string) => ask<{ moments: readonly MomentEntry[] }>('GET', at(sessionId, '/moments')),
  links: (sessionId: string) => ask<ShownLinks>('GET', at(sessionId, '/links')),
  command: <T = unknown>(sessionId: string, command: CommandRequest) =>
    ask<T>('POST', at(sessionId, '/commands'), command),
  /** What was said in a room; the same `seq` twice is kept once. */
  sendCaption: (
    sessionId: string,
    room: string,
    line: { text: string; seq: number; lang: string; speaker?: string },
  ) => ask<undefined>('POST', at(sessionId, `/captions/${encodeURIComponent(room)}`), line),
  /** Brings a workbook or a CSV file in, or says what that would do. */
  importFile: (sessionId: string, file: Blob, query: Readonly<Record<string, string>>) =>
    ask<ImportAnswer>('POST', at(sessionId, `/import?${new URLSearchParams(query)}`), file),
  workbookAddress: (sessionId: string) => at(sessionId, '/export/workbook.xlsx'),
  /** A file to take home: of one room, or without `room` of all that this person may read. */
  exportAddress: (sessionId: string, file: string, room?: string) =>
    at(sessionId, `/export/${file}${room === undefined ? '' : `?room=${encodeURIComponent(room)}`}`),
};
