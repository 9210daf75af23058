import { PROBLEMS, type ProblemCode } from '@evenboard/protocol';

/** A request that cannot be done, with its code from the one table. The detail is read by people. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  /** What happened, whether anything was lost, and what to do. */
  readonly detail: string;

  constructor(code: ProblemCode, detail: string) {
    super(`${PROBLEMS[code].title}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
