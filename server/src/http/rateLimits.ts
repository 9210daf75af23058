import type { Request, RequestHandler } from 'express';
import { ProblemError } from '../session/ProblemError.ts';

const WINDOW_MS = 60_000;
/** When that many counters are there, those of past minutes go. */
const SWEEP_AT = 10_000;

/**
 * Requests a minute. A hundred people behind one address who arrive in one minute, reload, and
 * mistype their code are a normal session; these numbers are several times that.
 */
const PER_MINUTE = {
  create: 120,
  join: 1_000,
  code: 300,
  captions: 1_500,
  import: 60,
  any: 6_000,
} as const;

type Limited = keyof typeof PER_MINUTE;

export interface RateLimits {
  /** Counts by address, and where the address names a session, by that too. */
  limit(what: Limited): RequestHandler;
}

export function createRateLimits(isOn: boolean, now: () => number): RateLimits {
  const counters = new Map<string, { startedAt: number; count: number }>();

  function isOver(key: string, most: number): boolean {
    const time = now();
    if (counters.size > SWEEP_AT) {
      for (const [old, { startedAt }] of counters)
        if (Math.abs(time - startedAt) >= WINDOW_MS) counters.delete(old);
    }
    const counter = counters.get(key);
    // A clock that was put back must not make a minute of an hour.
    if (counter === undefined || Math.abs(time - counter.startedAt) >= WINDOW_MS) {
      counters.set(key, { startedAt: time, count: 1 });
      return false;
    }
    counter.count++;
    return counter.count > most;
  }

  return {
    limit: (what) => (request, response, next) => {
      const keys = [`${what} ${addressOf(request)}`];
      if (typeof request.params.id === 'string')
        keys.push(`${what} session ${request.params.id.slice(0, 64)}`);
      const isTooFast = isOn && keys.map((key) => isOver(key, PER_MINUTE[what])).includes(true);
      if (!isTooFast) return next();
      response.set('Retry-After', String(WINDOW_MS / 1_000));
      next(
        new ProblemError(
          'too_fast',
          'Too many requests have come from this address within a minute. Nothing was changed. Wait a minute and try again.',
        ),
      );
    },
  };
}

/** An IPv6 network counts as one address: whoever has one has them all. */
function addressOf(request: Request): string {
  const address = request.ip ?? '';
  const isPlainIpv6 = address.includes(':') && !address.includes('.');
  return isPlainIpv6 ? address.split(':').slice(0, 4).join(':') : address;
}
