import type { CommandOf } from '@evenboard/protocol';
import type { StoredSession } from '../../storage/Store.ts';
import { ProblemError } from '../ProblemError.ts';
import type { Decision, Facts, World } from './World.ts';

type Asked = CommandOf<'setClosing'>;
type Times = Pick<StoredSession, 'closesAt' | 'eraseAt'>;

/**
 * Sets when the session closes, what becomes of what comes later, and when all of it is erased. A later closing time
 * opens a closed session again.
 */
export function setClosing(world: World, asked: Asked, { now }: Facts): Decision {
  const { closesAt: _closes, eraseAt: _erases, ...stored } = world.stored;
  const times: Times = {
    ...field('closesAt', closesAtAfter(world.stored, asked, now)),
    ...field('eraseAt', asked.eraseAt === undefined ? world.stored.eraseAt : (asked.eraseAt ?? undefined)),
  };
  checkTimes(world.stored, times, now);
  const late = asked.late ?? world.state.late;
  return {
    stored: { ...stored, ...times },
    state: { ...world.state, ...(late !== undefined && { late }) },
    result: { ...times, ...(late !== undefined && { late }) },
  };
}

/** What is closed already does not close a second time. */
function closesAtAfter({ closesAt: before }: Times, { closesAt }: Asked, now: number): number | undefined {
  if (closesAt === undefined) return before;
  if (closesAt === 'now') return before === undefined ? now : Math.min(before, now);
  return closesAt ?? undefined;
}

function field<Name extends keyof Times>(name: Name, time: number | undefined): Times {
  return time === undefined ? {} : { [name]: time };
}

function checkTimes(before: Times, { closesAt, eraseAt }: Times, now: number): void {
  if (closesAt !== undefined && closesAt < now && closesAt !== before.closesAt) {
    throw malformed(
      'The time at which the session is to close (closesAt) has passed already. Nothing was changed. Choose a later time, or “now”.',
    );
  }
  if (eraseAt === undefined) return;
  if (eraseAt <= now && eraseAt !== before.eraseAt) {
    throw malformed(
      'The time at which the session is to be erased (eraseAt) has passed already. Nothing was changed. Choose a later time, or erase it now.',
    );
  }
  if (closesAt !== undefined && eraseAt < closesAt) {
    throw malformed(
      'The session would be erased (eraseAt) before it closes (closesAt). Nothing was changed. Choose a later time for erasing it.',
    );
  }
}

function malformed(detail: string): ProblemError {
  return new ProblemError('malformed', detail);
}
