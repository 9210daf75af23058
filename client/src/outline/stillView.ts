/** Keeps what one looks at where it is on the screen while others change what lies above, below and beside it. */
export interface StillView {
  /** Notes where things are, before the page shows what others did. */
  remember(held: Element | undefined): void;
  /** In the layout phase after that: puts them back. `held` stands for what was held before. */
  settle(held: Element | undefined): void;
  /** I move by my own doing: the room that was made at the ends is not needed any more. */
  letGo(): void;
}

const ENOUGH = 5;

interface Seen {
  readonly name: string;
  readonly top: number;
}

function scrollerOf(element: Element): Element | null {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if (overflowY === 'auto' || overflowY === 'scroll') return parent;
  }
  return document.scrollingElement;
}

const topOf = (element: Element) => element.getBoundingClientRect().top;

export function createStillView(root: () => HTMLElement | null): StillView {
  let heldTop: number | undefined;
  let seen: readonly Seen[] | undefined;
  const extra = { above: 0, below: 0 };

  function setExtra(above: number, below: number): void {
    Object.assign(extra, { above, below });
    root()?.style.setProperty('padding-block', `${above}px ${below}px`);
  }

  /**
   * Scrolls so that what came down by `by` is where it was. Scrolling goes by whole pixels; the rest is padding above.
   * Where there is nothing to scroll, room is made at that end until I move myself.
   */
  function shift(by: number): void {
    const list = root();
    const scroller = list && scrollerOf(list);
    if (!list || !scroller || Math.abs(by) < 0.01) return;
    // As if there were no room above: what is still needed of it is made anew.
    const exact = scroller.scrollTop + by - extra.above;
    const wanted = Math.max(0, Math.ceil(exact));
    setExtra(wanted - exact, extra.below);
    const most = scroller.scrollHeight - scroller.clientHeight;
    if (wanted > most) setExtra(extra.above, extra.below + wanted - most);
    scroller.scrollTop = wanted;
  }

  function inSight(list: HTMLElement): Seen[] {
    const scroller = scrollerOf(list);
    const top = scroller === null || scroller === document.scrollingElement ? 0 : topOf(scroller);
    const found: Seen[] = [];
    for (const item of list.querySelectorAll<HTMLElement>('[data-item]')) {
      const box = item.getBoundingClientRect();
      if (box.bottom > top) found.push({ name: item.dataset['item'] ?? '', top: box.top });
      if (found.length >= ENOUGH) break;
    }
    return found;
  }

  return {
    remember(held) {
      const list = root();
      // The first of several changes before the page shows them is the one that knows.
      if (list === null || seen !== undefined) return;
      heldTop = held && topOf(held);
      seen = inSight(list);
    },
    settle(held) {
      if (seen === undefined) return;
      const [before, visible] = [heldTop, seen];
      heldTop = undefined;
      seen = undefined;
      if (before !== undefined && held !== undefined) return shift(topOf(held) - before);
      for (const { name, top } of visible) {
        const item = root()?.querySelector(`[data-item="${CSS.escape(name)}"]`);
        if (item) return shift(topOf(item) - top);
      }
    },
    letGo() {
      seen = undefined;
      if (extra.above > 0 || extra.below > 0) setExtra(0, 0);
    },
  };
}
