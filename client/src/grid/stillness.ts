/** Keeps what I look at at its height on the screen, whatever others do (accessibility.md, section 4: 0 px). */
export interface Stillness {
  /** This is where things stand, by my own doing. */
  remember(): void;
  /** Puts what I look at back to where it stood. */
  hold(): void;
  /** I have moved: what was added above and below the table to hold it is no longer needed. */
  release(): void;
  /** Begins to watch what scrolls and what changes its size. */
  connect(): () => void;
}

interface StillnessOptions {
  /** The element that scrolls the table sideways, and up and down where the page is not what scrolls. */
  scroller(): HTMLElement | null;
  /** What has the focus in the grid: the current place. `undefined` when the focus is elsewhere. */
  focused(): HTMLElement | undefined;
}

/** What is looked at, and where it stood on the screen. */
interface Anchor {
  readonly of: 'focus' | { readonly row: string };
  readonly topPx: number;
  /** So much of it was behind the header. */
  readonly coveredPx: number;
}

/** Less than this is how screens round. */
const ROUNDING_PX = 0.25;
/** Each round brings it nearer; two are enough unless rows are still being laid out. */
const MOST_ROUNDS = 4;

const topOf = (element: Element) => element.getBoundingClientRect().top;

const pageScroller = () => document.scrollingElement ?? document.documentElement;

/** What scrolls this element up and down, the innermost first. */
function scrollersOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let box: Element | null = element; box !== null; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box);
    if (overflowY === 'auto' || overflowY === 'scroll') found.push(box);
  }
  const page = pageScroller();
  return found.includes(page) ? found : [...found, page];
}

/** Scrolls down by so much, the innermost box first; answers what was not to be had. */
function scrollDown(boxes: readonly Element[], px: number): number {
  let left = px;
  for (const box of boxes) {
    if (Math.abs(left) < ROUNDING_PX) break;
    const before = box.scrollTop;
    box.scrollTop = before + left;
    left -= box.scrollTop - before;
  }
  return left;
}

export function createStillness({ scroller, focused }: StillnessOptions): Stillness {
  let anchor: Anchor | undefined;
  let above = 0;
  let below = 0;
  let lastTops = '';

  /** Looked for once: each look asks for the styles of everything around the table. */
  let known: readonly Element[] | undefined;
  const boxes = () => {
    const box = scroller();
    if (box === null) return [];
    known ??= scrollersOf(box);
    return known;
  };
  const topsOf = (all: readonly Element[]) => all.map((box) => box.scrollTop).join(' ');

  function setSpace(side: 'above' | 'below', px: number): void {
    if (side === 'above') above = px;
    else below = px;
    // Styles are set from here and not by React: in the same commit, before anybody has seen the new heights.
    scroller()?.style.setProperty(`--space-${side}`, `${px}px`);
  }

  /** The part of the screen in which rows are seen: below the header, within everything that scrolls. */
  function view(all: readonly Element[]): { top: number; bottom: number; headStuck: number } {
    let [top, bottom] = [0, window.innerHeight];
    for (const box of all) {
      if (box === pageScroller()) continue;
      const rect = box.getBoundingClientRect();
      [top, bottom] = [Math.max(top, rect.top), Math.min(bottom, rect.bottom)];
    }
    const head = scroller()?.querySelector('thead')?.getBoundingClientRect();
    // Where rows go behind the header: it sticks to the upper edge once they have come up to it.
    return { top: Math.max(top, head?.bottom ?? 0), bottom, headStuck: top + (head?.height ?? 0) };
  }

  function firstVisibleRow(top: number, bottom: number): HTMLElement | undefined {
    const rows = [...(scroller()?.querySelectorAll<HTMLElement>('tbody tr') ?? [])];
    // Rows lie one below the other: half of what is left is passed over at each look.
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = rows[middle];
      if (row !== undefined && row.getBoundingClientRect().bottom <= top + 1) low = middle + 1;
      else high = middle;
    }
    const first = rows[low];
    return first !== undefined && topOf(first) < bottom ? first : undefined;
  }

  function look(): Anchor | undefined {
    const { top, bottom, headStuck } = view(boxes());
    const focus = focused();
    const rect = focus?.getBoundingClientRect();
    const anchorAt = (of: Anchor['of'], topPx: number): Anchor => ({
      of,
      topPx,
      coveredPx: Math.max(0, headStuck - topPx),
    });
    if (rect !== undefined && rect.bottom > top && rect.top < bottom) return anchorAt('focus', rect.top);
    const row = firstVisibleRow(top, bottom);
    const number = row?.getAttribute('aria-rowindex');
    return row === undefined || !number ? undefined : anchorAt({ row: number }, topOf(row));
  }

  function elementOf({ of }: Anchor): Element | undefined {
    if (of === 'focus') return focused();
    return scroller()?.querySelector(`tbody tr[aria-rowindex="${of.row}"]`) ?? undefined;
  }

  /** One step towards no distance: space that is there is used up first, then it is scrolled, then space is made. */
  function approach(distance: number, all: readonly Element[]): void {
    const used = Math.min(Math.max(0, distance), above);
    if (used > 0) setSpace('above', above - used);
    const left = scrollDown(all, distance - used);
    if (left < -ROUNDING_PX) setSpace('above', above - left);
    if (left > ROUNDING_PX) {
      // A table that is shorter than its view grows first, and scrolls only then.
      setSpace('below', below + left + window.innerHeight);
      scrollDown(all, left);
    }
  }

  /** Space below that is out of sight is not needed. */
  function trimBelow(all: readonly Element[]): void {
    const box = all.find(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1);
    if (below === 0 || box === undefined) return;
    const spare = Math.floor(box.scrollHeight - box.clientHeight - box.scrollTop);
    if (spare > 0) setSpace('below', Math.max(0, below - spare));
  }

  function remember(): void {
    anchor = look();
    lastTops = topsOf(boxes());
  }

  function hold(): void {
    const element = anchor === undefined ? undefined : elementOf(anchor);
    if (anchor === undefined || element === undefined) {
      remember();
      return;
    }
    const all = boxes();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      // A strip above the table may have pushed the header down over it: then it comes out from behind that, no more.
      const wantedPx = Math.max(anchor.topPx, view(all).headStuck - anchor.coveredPx);
      const distance = topOf(element) - wantedPx;
      if (Math.abs(distance) < ROUNDING_PX) break;
      approach(distance, all);
    }
    trimBelow(all);
    lastTops = topsOf(all);
  }

  return {
    remember,
    hold,
    release() {
      if (above === 0 && below === 0) return;
      const all = boxes();
      const gone = above;
      setSpace('above', 0);
      setSpace('below', 0);
      scrollDown(all, -gone);
    },
    connect() {
      known = undefined;
      const stop = new AbortController();
      const scrolled = () => {
        // Only what I scrolled counts: holding scrolls too, and has remembered that.
        if (topsOf(boxes()) !== lastTops) remember();
      };
      document.addEventListener('scroll', scrolled, { capture: true, passive: true, signal: stop.signal });
      const resized = () => {
        known = undefined;
        // The window is mine, and so is its size: what has the focus stays in sight.
        focused()?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
        remember();
      };
      window.addEventListener('resize', resized, { signal: stop.signal });
      const observer =
        typeof ResizeObserver === 'undefined'
          ? undefined
          : new ResizeObserver(() => {
              // Another width may be another layout, in which something else scrolls.
              known = undefined;
              hold();
            });
      for (let box: Element | null = scroller(); box !== null; box = box.parentElement) {
        observer?.observe(box);
        for (const part of box.children) observer?.observe(part);
      }
      remember();
      // Browsers hold still by themselves as well, less exactly; two who do it would do it twice.
      const { style } = document.documentElement;
      style.setProperty('overflow-anchor', 'none');
      return () => {
        style.removeProperty('overflow-anchor');
        stop.abort();
        observer?.disconnect();
      };
    },
  };
}
