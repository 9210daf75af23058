import { type ComponentType, type ReactNode, useSyncExternalStore } from 'react';
import { MissingPart } from './MissingPart.tsx';

/** A part of the page that is fetched when it is first shown, or ahead of that. */
export interface Chunk<Props extends object> {
  (props: Props): ReactNode;
  /** Fetches it ahead of time. */
  preload(): void;
  /** Whether it is there; to look does not fetch it. */
  readonly isThere: { get(): boolean; subscribe(listener: () => void): () => void };
}

interface Places<Props> {
  /** Stands where the part will be until it is there; by default nothing. */
  whileFetching?: Place<Props>;
  /** Stands there when it could not be fetched; by default words that say so. */
  whileMissing?: Place<Props>;
}

type Place<Props> = ReactNode | ((props: Props) => ReactNode);

type State<Props> = { readonly part?: ComponentType<Props>; readonly isMissing?: boolean };

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/**
 * Puts a part of the page in a chunk of its own. Not with React's Suspense, which shows what it has held back no
 * sooner than 300 ms after the last thing it showed instead: https://react.dev/reference/react/Suspense and
 * FALLBACK_THROTTLE_MS in React's source. Where the chunk is there already, the part is shown at once.
 *
 * A line that is down must not take the page with it: a fetch that fails is tried again, sooner when the browser says
 * that it is online, until the part is there. (Browsers from before https://github.com/whatwg/html/pull/10327 keep a
 * failed fetch for as long as the page lives; `MissingPart` offers to load the page again.)
 */
export function createChunk<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  { whileFetching = null, whileMissing = <MissingPart /> }: Places<Props> = {},
): Chunk<Props> {
  let state: State<Props> = {};
  let isFetching = false;
  let retryMs = FIRST_RETRY_MS;
  let stopWaiting = () => {};
  const listeners = new Set<() => void>();

  function become(next: State<Props>): void {
    state = next;
    isFetching = false;
    for (const listener of [...listeners]) listener();
  }

  function load(): void {
    if (isFetching || state.part !== undefined) return;
    isFetching = true;
    stopWaiting();
    fetchPart().then((part) => become({ part }), failed);
  }

  function failed(): void {
    become({ isMissing: true });
    const timer = setTimeout(load, retryMs);
    window.addEventListener('online', load);
    stopWaiting = () => {
      clearTimeout(timer);
      window.removeEventListener('online', load);
    };
    retryMs = Math.min(2 * retryMs, LONGEST_RETRY_MS);
  }

  function watch(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function subscribe(listener: () => void): () => void {
    load();
    return watch(listener);
  }

  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, at the top of a module, as React's lazy is.
  function ChunkPart(props: Props): ReactNode {
    const { part: Part, isMissing } = useSyncExternalStore(subscribe, () => state);
    if (Part !== undefined) return <Part {...props} />;
    const place = isMissing ? whileMissing : whileFetching;
    return typeof place === 'function' ? place(props) : place;
  }
  const isThere = { get: () => state.part !== undefined, subscribe: watch };
  return Object.assign(ChunkPart, { preload: load, isThere });
}
