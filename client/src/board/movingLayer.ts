const RESTS_AFTER_MS = 250;

/** Marks the window onto the wall while a hand moves what is in it. */
export interface MovingLayer {
  /** A hand has moved the wall. */
  moves(): void;
  destroy(): void;
}

/**
 * While a hand moves the wall it is a layer that is only shifted (board.css); at rest it is drawn sharp again. For a single
 * step, as by a key, a layer would cost more than it saves: everything that is in the page is drawn into it first.
 */
export function createMovingLayer(viewport: HTMLElement): MovingLayer {
  let resting: ReturnType<typeof setTimeout> | undefined;

  function rests(): void {
    clearTimeout(resting);
    delete viewport.dataset['moving'];
  }

  return {
    moves() {
      if (viewport.dataset['moving'] === undefined) viewport.dataset['moving'] = 'now';
      clearTimeout(resting);
      resting = setTimeout(rests, RESTS_AFTER_MS);
    },
    destroy: rests,
  };
}
