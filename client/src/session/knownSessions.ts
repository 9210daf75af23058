import { type ParticipantSummary, ROLES } from '@evenboard/protocol';
import { readDevice, removeDevice, writeDevice } from './deviceStorage.ts';

/** A session this device has been in, and who its person was there. No keys are kept. */
export interface KnownSession {
  id: string;
  title: string;
  me: ParticipantSummary;
  room: string;
  lastAtMs: number;
}

const KEY = 'sessions';
const MOST_KEPT = 50;

function isKnown(value: unknown): value is KnownSession {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, me, room, lastAtMs } = value as Partial<KnownSession>;
  return (
    typeof id === 'string' &&
    typeof title === 'string' &&
    typeof room === 'string' &&
    typeof lastAtMs === 'number' &&
    typeof me === 'object' &&
    typeof me?.id === 'string' &&
    typeof me.name === 'string' &&
    ROLES.includes(me.role)
  );
}

/** The sessions this device knows, the latest first. */
export function knownSessions(): readonly KnownSession[] {
  const stored = readDevice(KEY);
  if (!Array.isArray(stored)) return [];
  return stored.filter(isKnown).sort((a, b) => b.lastAtMs - a.lastAtMs);
}

export function knownSession(id: string): KnownSession | undefined {
  return knownSessions().find((known) => known.id === id);
}

export function rememberSession(session: KnownSession): void {
  const others = knownSessions().filter((known) => known.id !== session.id);
  writeDevice(KEY, [session, ...others].slice(0, MOST_KEPT));
}

/** Keeps another name for oneself in a session. Does nothing where the session is not known. */
export function rememberName(id: string, name: string): void {
  const known = knownSession(id);
  if (known) rememberSession({ ...known, me: { ...known.me, name } });
}

/** Takes a session off this device: its place in the list, its notes, and words kept from it. */
export async function forgetSession(id: string): Promise<void> {
  writeDevice(
    KEY,
    knownSessions().filter((known) => known.id !== id),
  );
  removeDevice(`drafts.${id}`);
  removeDevice(`quiet.${id}`);
  removeDevice(`late.${id}`);
  removeDevice(`capture.${id}`);
  // Fetched when needed: the first page does not carry the documents' code.
  const { deleteLocalCopies } = await import('./localCopy.ts');
  await deleteLocalCopies(id);
}
