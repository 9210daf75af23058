import type { Size } from './Camera.ts';

/** The sizes of frames as the browser laid them out, before the camera. */
export interface Measures {
  get(): ReadonlyMap<string, Size>;
  subscribe(changed: () => void): () => void;
  /** Measures now and again whenever the element's size changes, until the answer is called. */
  observe(id: string, element: HTMLElement): () => void;
}

export function createMeasures(): Measures {
  let sizes: ReadonlyMap<string, Size> = new Map();
  const listeners = new Set<() => void>();
  const ids = new Map<Element, string>();

  function measure(elements: Iterable<Element>): void {
    let next: Map<string, Size> | undefined;
    for (const element of elements) {
      const id = ids.get(element);
      if (id === undefined || !(element instanceof HTMLElement)) continue;
      const { offsetWidth: width, offsetHeight: height } = element;
      const known = sizes.get(id);
      // No size: not laid out (hidden). What was measured before stays true enough.
      if (width === 0 || (known?.width === width && known.height === height)) continue;
      next ??= new Map(sizes);
      next.set(id, { width, height });
    }
    if (!next) return;
    sizes = next;
    for (const changed of [...listeners]) changed();
  }

  const observer =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver((entries) => measure(entries.map(({ target }) => target)));

  return {
    get: () => sizes,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    observe: (id, element) => {
      ids.set(element, id);
      observer?.observe(element);
      measure([element]);
      return () => {
        observer?.unobserve(element);
        ids.delete(element);
      };
    },
  };
}
