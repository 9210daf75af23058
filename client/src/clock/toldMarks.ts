import { readVisit, writeVisit } from '../session/visitStorage.ts';
import type { ClockKind } from './runningClocks.ts';
import type { ToldMarks } from './warnings.ts';

/** Keeps what this tab has told of each clock, so that a reload repeats nothing and misses nothing. */
export interface ToldKeeper {
  read(of: ClockKind): ToldMarks | undefined;
  write(of: ClockKind, told: ToldMarks): void;
}

function parseTold(value: unknown): ToldMarks | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { endsAt, marks } = value as Partial<ToldMarks>;
  if (!Number.isFinite(endsAt) || endsAt === undefined || !Array.isArray(marks)) return undefined;
  return { endsAt, marks: marks.filter((mark) => Number.isFinite(mark)) };
}

export function toldInVisit(sessionId: string): ToldKeeper {
  const key = (of: ClockKind) => `clock.${sessionId}.${of}`;
  return {
    read: (of) => parseTold(readVisit(key(of))),
    write: (of, told) => writeVisit(key(of), told),
  };
}
