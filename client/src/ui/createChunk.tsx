import { type ComponentType, type ReactNode, useSyncExternalStore } from 'react';

/** A part of the page that is fetched when it is first shown, or ahead of that. */
export interface Chunk<Props extends object> {
  (props: Props): ReactNode;
  /** Fetches it ahead of time. A fetch that fails is tried again when the part is shown. */
  preload(): void;
}

type State<Props> = { readonly part?: ComponentType<Props>; readonly failure?: { readonly error: unknown } };

/**
 * Puts a part of the page in a chunk of its own. Not with React's Suspense, which shows what it has held back no
 * sooner than 300 ms after the last thing it showed instead: https://react.dev/reference/react/Suspense and
 * FALLBACK_THROTTLE_MS in React's source. Where the chunk is there already, the part is shown at once. A fetch that
 * fails throws where the part would be; mounted again, it fetches again.
 */
export function createChunk<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  whileFetching: ReactNode = null,
): Chunk<Props> {
  let state: State<Props> = {};
  let isFetching = false;
  const listeners = new Set<() => void>();

  function become(next: State<Props>): void {
    state = next;
    isFetching = false;
    for (const listener of [...listeners]) listener();
  }

  function load(): void {
    if (isFetching || state.part !== undefined) return;
    isFetching = true;
    fetchPart().then(
      (part) => become({ part }),
      (error: unknown) => become(listeners.size === 0 ? {} : { failure: { error } }),
    );
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    load();
    return () => {
      listeners.delete(listener);
      if (state.failure !== undefined) state = {};
    };
  }

  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, at the top of a module, as React's lazy is.
  function ChunkPart(props: Props): ReactNode {
    const { part: Part, failure } = useSyncExternalStore(subscribe, () => state);
    if (failure !== undefined) throw failure.error;
    return Part === undefined ? whileFetching : <Part {...props} />;
  }
  return Object.assign(ChunkPart, { preload: load });
}
