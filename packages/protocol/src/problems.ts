/**
 * The one table of errors that HTTP answers with (RFC 9457, `application/problem+json`).
 * `code` is for programs, `title` for people; `detail` says what happened in this case, whether
 * anything was lost, and what to do.
 */
export const PROBLEMS = {
  malformed: { status: 400, title: 'The request could not be read' },
  unknown_field: { status: 400, title: 'The request has a field that is not known' },
  not_joined: { status: 401, title: 'You are not in this session' },
  wrong_key: { status: 403, title: 'This link does not open the session' },
  not_allowed: { status: 403, title: 'Your role does not allow this' },
  create_key_needed: { status: 401, title: 'A key is needed to start sessions here' },
  no_such_session: { status: 404, title: 'There is no such session' },
  no_such_thing: { status: 404, title: 'There is no such thing here' },
  turned_away: { status: 403, title: 'You were not let in' },
  removed: { status: 403, title: 'You were taken out of this session' },
  door_locked: { status: 409, title: 'The door is locked' },
  session_full: { status: 409, title: 'The session is full' },
  session_closed: { status: 409, title: 'The session is closed' },
  rooms_in_use: { status: 409, title: 'The rooms are in use' },
  wrong_moment: { status: 409, title: 'This is not possible now' },
  too_large: { status: 413, title: 'The request is too large' },
  bad_content: { status: 422, title: 'The content cannot be used' },
  too_fast: { status: 429, title: 'Too many requests' },
  storage_failed: { status: 503, title: 'The server could not save' },
  server_failed: { status: 500, title: 'Something failed on the server' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The body of an error answer. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
}
