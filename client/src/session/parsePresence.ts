import { type Cell, FIRST_ROW, LAST_ROW } from '@evenboard/board';
import { ROLES } from '@evenboard/protocol';
import type { PersonCursor, Presences, Spotlight } from './roomSession.ts';

type Fields = Record<string, unknown>;

/** What one entry of awareness tells. */
export interface PresenceEntry {
  readonly person: Presences;
  readonly cursor?: PersonCursor;
  readonly spotlight?: Spotlight;
  readonly point?: Spotlight;
}

/** No wall is larger; what stands outside of it is nobody's pointer. */
const FARTHEST_PX = 1_000_000;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isOnWall = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= FARTHEST_PX;

function parseCell(value: unknown): Cell | undefined {
  if (!isFields(value)) return undefined;
  const { section, row } = value;
  return typeof section === 'string' && typeof row === 'number' ? { section, row } : undefined;
}

function parseFocus(value: unknown): Presences['focus'] {
  if (!isFields(value)) return undefined;
  const { note } = value;
  const cell = parseCell(value['cell']);
  return { ...(typeof note === 'string' && { note }), ...(cell && { cell }) };
}

function parseCursor(value: unknown, { clientId, user }: Presences): PersonCursor | undefined {
  if (!isFields(value)) return undefined;
  const { x, y } = value;
  return isOnWall(x) && isOnWall(y) ? { clientId, name: user.name, x, y } : undefined;
}

function parseShown(value: unknown, { user }: Presences): Spotlight | undefined {
  if (!isFields(value)) return undefined;
  const { note, atMs } = value;
  const cell = parseCell(value['cell']);
  if (cell === undefined || typeof atMs !== 'number' || !Number.isFinite(atMs)) return undefined;
  if (!Number.isInteger(cell.row) || cell.row < FIRST_ROW || cell.row > LAST_ROW) return undefined;
  const { id, name } = user;
  return { by: { id, name }, cell, ...(typeof note === 'string' && { note }), atMs };
}

/** Showing a place to everybody is the facilitators'; who is one, the server has stamped. */
function parseSpotlight(value: unknown, person: Presences): Spotlight | undefined {
  return person.user.role === 'facilitator' ? parseShown(value, person) : undefined;
}

function parsePoint(value: unknown, person: Presences): Spotlight | undefined {
  const shown = parseShown(value, person);
  return shown && { ...shown, isPoint: true };
}

/** Somebody's entry, or `undefined` where it is not one: a stranger's odd value is skipped, whole or in part. */
export function parsePresence(clientId: number, state: unknown): PresenceEntry | undefined {
  if (!isFields(state) || !isFields(state['user'])) return undefined;
  const { id, name, role: said } = state['user'];
  const role = ROLES.find((one) => one === said);
  if (typeof id !== 'string' || typeof name !== 'string' || !role) return undefined;
  const focus = parseFocus(state['focus']);
  const { editing } = state;
  const person: Presences = {
    clientId,
    user: { id, name, role },
    ...(focus && { focus }),
    ...(typeof editing === 'string' && { editing }),
  };
  const cursor = parseCursor(state['cursor'], person);
  const spotlight = parseSpotlight(state['spotlight'], person);
  const point = parsePoint(state['point'], person);
  return { person, ...(cursor && { cursor }), ...(spotlight && { spotlight }), ...(point && { point }) };
}
