import type { CommandOf } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import type { Decision, World } from '../World.ts';
import { hostOf, isRunning } from './host.ts';
import { personIn } from './personIn.ts';

/** Makes another facilitator the host. Only the host does, and while the host is not connected any facilitator. */
export function handOn(
  world: World,
  { participant }: CommandOf<'handOn'>,
  asker: StoredPerson,
  isOnline: (id: string) => boolean,
): Decision {
  const host = hostOf(world);
  const next = personIn(world, participant);
  if (next.id === host) return {};
  if (!isRunning(next)) {
    throw new ProblemError(
      'wrong_moment',
      `${next.name} is not a facilitator of this session. Nothing was changed. Make them a facilitator first.`,
    );
  }
  if (host !== undefined && host !== asker.id && isOnline(host)) {
    throw new ProblemError(
      'wrong_moment',
      `${world.people.get(host)?.name ?? 'Somebody else'} is the host and is here. Nothing was changed. Ask them to hand on.`,
    );
  }
  return { state: { ...world.state, host: next.id } };
}
