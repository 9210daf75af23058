import type { ParticipantId } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import { isThere } from '../rooms/members.ts';
import { type Decision, decided, type World } from '../World.ts';

/** Whether somebody can run the session: a facilitator who has not left for good. */
export function isRunning(person: StoredPerson | undefined): boolean {
  return person?.role === 'facilitator' && isThere(person);
}

/** The host, or the first facilitator who is there; `undefined`: nobody runs the session. */
export function hostOf({ state, people }: Pick<World, 'state' | 'people'>): ParticipantId | undefined {
  if (state.host !== undefined && isRunning(people.get(state.host))) return state.host;
  return [...people.values()].find(isRunning)?.id;
}

/** The decision with the host it leaves behind: when one goes, another facilitator simply goes on. */
export function withHost(world: World, decision: Decision): Decision {
  const after = decided(world, decision);
  const host = hostOf(after);
  if (host === undefined || host === after.state.host) return decision;
  return { ...decision, state: { ...after.state, host } };
}
