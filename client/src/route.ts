import { isId } from '@evenboard/protocol';
import { createValue, type Readable } from './session/Readable.ts';

/** Where the page is. `key` is what stands behind the # of a link; it never leaves the browser but to join. */
export type Route =
  | { kind: 'landing' }
  | { kind: 'practice' }
  | { kind: 'session'; sessionId: string; key: string };

const PRACTICE = '/practice';

/** Where "Skip to the notes" goes: the one fragment of a session's address that is not a key. */
const NOTES_FRAGMENT = 'notes';

export function parseRoute(pathname: string, hash: string): Route {
  const [, session, id, ...rest] = pathname.split('/');
  if (pathname === PRACTICE || pathname === `${PRACTICE}/`) return { kind: 'practice' };
  if (session !== 's' || !isId(id) || rest.some((part) => part !== '')) return { kind: 'landing' };
  const fragment = hash.replace(/^#/, '');
  return { kind: 'session', sessionId: id, key: fragment === NOTES_FRAGMENT ? '' : fragment };
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
