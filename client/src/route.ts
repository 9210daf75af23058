import { isId } from '@evenboard/protocol';
import { createValue, type Readable } from './session/Readable.ts';

/**
 * Where the page is. `key` is what stands behind the # of a link; it never leaves the browser but to join. `note` is the
 * one that a link to a note leads to.
 */
export type Route =
  | { kind: 'landing' }
  | { kind: 'practice' }
  | { kind: 'session'; sessionId: string; key: string; note?: string };

const PRACTICE = '/practice';

/** Where "Skip to the notes" goes. This and a note are the fragments of a session's address that are no keys. */
const NOTES_FRAGMENT = 'notes';
const NOTE_FRAGMENT = 'note=';

/** The address of a note in its session: no key is in it, so it lets nobody in. */
export const noteAddress = (sessionId: string, note: string) => `/s/${sessionId}#${NOTE_FRAGMENT}${note}`;

export function parseRoute(pathname: string, hash: string): Route {
  const [, session, id, ...rest] = pathname.split('/');
  if (pathname === PRACTICE || pathname === `${PRACTICE}/`) return { kind: 'practice' };
  if (session !== 's' || !isId(id) || rest.some((part) => part !== '')) return { kind: 'landing' };
  const fragment = hash.replace(/^#/, '');
  if (fragment === NOTES_FRAGMENT) return { kind: 'session', sessionId: id, key: '' };
  if (!fragment.startsWith(NOTE_FRAGMENT)) return { kind: 'session', sessionId: id, key: fragment };
  const note = fragment.slice(NOTE_FRAGMENT.length);
  return { kind: 'session', sessionId: id, key: '', ...(isId(note) && { note }) };
}

const read = () => parseRoute(location.pathname, location.hash);
const route = createValue<Route>(read());
window.addEventListener('popstate', () => route.set(read()));
window.addEventListener('hashchange', () => route.set(read()));

export const currentRoute: Readable<Route> = route;

/** Goes to an address of this site without loading the page again. */
export function navigate(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  route.set(read());
  window.scrollTo(0, 0);
}

/** Takes a note that was gone to out of the address: loading the page again leads to where one is, not back there. */
export function leaveNoteAddress(): void {
  if (!location.hash.startsWith(`#${NOTE_FRAGMENT}`)) return;
  history.replaceState(history.state, '', location.pathname);
  route.set(read());
}

/** Goes to the practice board; it leads back to here. A link's key stays in this tab's history, where it is already. */
export function openPractice(): void {
  if (currentRoute.get().kind === 'practice') return;
  const from = location.pathname + location.hash;
  navigate(PRACTICE);
  history.replaceState({ from }, '');
}

/** The door or session from which the practice board was opened, if it was. It outlasts a reload. */
export function practiceCameFrom(): string | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('from' in state)) return undefined;
  const { from } = state;
  return typeof from === 'string' && from.startsWith('/s/') ? from : undefined;
}
