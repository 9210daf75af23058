import { readDevice, removeDevice, writeDevice } from './deviceStorage.ts';

/** A template of somebody's own that this device has kept or begun a session with. Who has its id may use it. */
export interface KnownTemplate {
  readonly id: string;
  readonly name: string;
}

const KEY = 'templates';
const MOST_KEPT = 20;

function isKnown(value: unknown): value is KnownTemplate {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name } = value as Partial<KnownTemplate>;
  return typeof id === 'string' && typeof name === 'string';
}

/** The templates this device knows, the latest first. The server tells nobody which there are. */
export function knownTemplates(): readonly KnownTemplate[] {
  const stored = readDevice(KEY);
  return Array.isArray(stored) ? stored.filter(isKnown) : [];
}

export function rememberTemplate({ id, name }: KnownTemplate): void {
  const others = knownTemplates().filter((known) => known.id !== id);
  writeDevice(KEY, [{ id, name }, ...others].slice(0, MOST_KEPT));
}

/** Takes a template off this device; it stays on the server. */
export function forgetTemplate(id: string): void {
  const others = knownTemplates().filter((known) => known.id !== id);
  if (others.length === 0) removeDevice(KEY);
  else writeDevice(KEY, others);
}
