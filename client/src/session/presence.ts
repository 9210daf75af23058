import { ROLES } from '@evenboard/protocol';
import type { Awareness } from 'y-protocols/awareness';
import { createValue } from './Readable.ts';
import type { Presence, Presences } from './roomSession.ts';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function parseFocus(value: unknown): Presences['focus'] {
  if (!isFields(value)) return undefined;
  const { note, cell } = value;
  const place =
    isFields(cell) && typeof cell['section'] === 'string' && typeof cell['row'] === 'number'
      ? { section: cell['section'], row: cell['row'] }
      : undefined;
  return { ...(typeof note === 'string' && { note }), ...(place && { cell: place }) };
}

/** Somebody else's entry, or `undefined` where it is not one: a stranger's odd value is skipped. */
export function parsePresence(clientId: number, state: unknown): Presences | undefined {
  if (!isFields(state) || !isFields(state['user'])) return undefined;
  const { id, name, role: said } = state['user'];
  const role = ROLES.find((one) => one === said);
  if (typeof id !== 'string' || typeof name !== 'string' || !role) return undefined;
  const focus = parseFocus(state['focus']);
  const { editing } = state;
  return {
    clientId,
    user: { id, name, role },
    ...(focus && { focus }),
    ...(typeof editing === 'string' && { editing }),
  };
}

/** Who else is on this board, and where; the server has stamped who they are. */
export function createPresence(awareness: Awareness): Presence & { destroy(): void } {
  const others = createValue<readonly Presences[]>([]);
  const people = new Map<number, string>();
  const read = () => {
    const entries = [...awareness.getStates()].filter(([clientId]) => clientId !== awareness.clientID);
    others.set(entries.flatMap(([clientId, state]) => parsePresence(clientId, state) ?? []));
    for (const { clientId, user } of others.get()) people.set(clientId, user.id);
  };
  awareness.on('change', read);
  return {
    others,
    personOf: (clientId) => (clientId === undefined ? undefined : people.get(clientId)),
    set(part) {
      awareness.setLocalState({ ...awareness.getLocalState(), ...part });
    },
    destroy: () => awareness.off('change', read),
  };
}
