import type { StoredAct } from '../../storage/Store.ts';
import { hostOf } from '../referee/people/host.ts';
import type { World } from '../referee/World.ts';

/**
 * The act that the closing of a session is, whether by the clock or by somebody: of one closing always the same.
 * `undefined`: it is open, or there is nobody who could open it again.
 */
export function closingAct(world: World, now: number): StoredAct | undefined {
  const { closesAt } = world.stored;
  const by = hostOf(world);
  if (closesAt === undefined || closesAt > now || by === undefined) return undefined;
  return { id: `closing.${closesAt}`, kind: 'closing', at: closesAt, by, count: 1, wayBack: { closesAt } };
}
