import type { Cell } from '@evenboard/board';

/** The focus of the grid in the page: who has it, where it goes, and at which height. */
export interface GridFocus {
  /** Whether the focus is in the grid; still true while React takes the focused place away. */
  has(): boolean;
  entered(): void;
  /** The focus may have left: looked at when the present commit is over. */
  maybeLeft(): void;
  find(cell: Cell): HTMLElement | null;
  /** Notes the height of a place before others push the note away from it. */
  remember(cell: Cell): void;
  /** Moves the focus to a place if the grid has it. Pushed by others, it stays at the same height on the screen. */
  follow(cell: Cell, isPushed: boolean): void;
  /** Moves the focus into the grid. */
  give(cell: Cell): void;
  /** How many rows fit into the view. */
  pageRows(): number;
}

const ROW_PX = 60;

function scrollerOf(element: Element): Element | null {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if ((overflowY === 'auto' || overflowY === 'scroll') && parent.scrollHeight > parent.clientHeight)
      return parent;
  }
  return document.scrollingElement ?? null;
}

export function createGridFocus(table: () => HTMLElement | null): GridFocus {
  let hasFocus = false;
  let rememberedTop: number | undefined;

  function find(cell: Cell): HTMLElement | null {
    const section = CSS.escape(cell.section);
    return table()?.querySelector<HTMLElement>(`[data-section="${section}"][data-row="${cell.row}"]`) ?? null;
  }

  return {
    has: () => hasFocus,
    entered() {
      hasFocus = true;
    },
    maybeLeft() {
      queueMicrotask(() => {
        hasFocus = table()?.contains(document.activeElement) ?? false;
      });
    },
    find,
    remember(cell) {
      if (hasFocus) rememberedTop ??= find(cell)?.getBoundingClientRect().top;
    },
    follow(cell, isPushed) {
      const top = rememberedTop;
      rememberedTop = undefined;
      if (!hasFocus) return;
      const place = find(cell);
      if (place === null || place === document.activeElement) return;
      place.focus({ preventScroll: isPushed });
      const scroller = isPushed && top !== undefined ? scrollerOf(place) : null;
      if (scroller !== null && top !== undefined)
        scroller.scrollTop += place.getBoundingClientRect().top - top;
    },
    give(cell) {
      hasFocus = true;
      find(cell)?.focus();
    },
    pageRows() {
      const scroller = table()?.parentElement;
      const height = Math.min(scroller?.clientHeight ?? 0, window.innerHeight);
      return Math.max(3, Math.floor(height / ROW_PX) - 2);
    },
  };
}
