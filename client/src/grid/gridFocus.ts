import type { Cell } from '@evenboard/board';
import { placeId } from './placeKey.ts';

/** The focus of the grid in the page: who has it, and where it goes. */
export interface GridFocus {
  /** Whether the focus is in the grid; still true while React takes the focused place away. */
  has(): boolean;
  entered(): void;
  /**
   * The focus may have left: looked at when the present commit is over. Where it is known to go elsewhere, as to a
   * dialog that opens over an editor, the commit already does not take it back.
   */
  maybeLeft(to: EventTarget | null, onLeft: () => void): void;
  find(cell: Cell): HTMLElement | undefined;
  /** Whether an editor is open in the table. One whose section is gone is not. */
  hasEditor(): boolean;
  /** Puts the focus on a place if the grid has it. By others' doing nothing scrolls. */
  follow(cell: Cell, isMine: boolean): void;
  /** Brings a place into the table's own view, without the focus and without scrolling the page. */
  reveal(cell: Cell): void;
  /** Moves the focus into the grid. */
  give(cell: Cell): void;
  /** How many rows fit into the view. */
  pageRows(): number;
}

const ROW_PX = 112;

/** By the shortest way. What a browser does by itself on focus leaves a place of which a hair is in sight where it is. */
function bringIntoSight(place: HTMLElement | undefined): void {
  place?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}

export function createGridFocus(table: () => HTMLElement | null): GridFocus {
  let hasFocus = false;

  function find(cell: Cell): HTMLElement | undefined {
    const place = document.getElementById(placeId(cell));
    return place !== null && table()?.contains(place) ? place : undefined;
  }

  return {
    has: () => hasFocus,
    entered() {
      hasFocus = true;
    },
    maybeLeft(to, onLeft) {
      if (to instanceof Node && !table()?.contains(to)) hasFocus = false;
      queueMicrotask(() => {
        hasFocus = table()?.contains(document.activeElement) ?? false;
        if (!hasFocus) onLeft();
      });
    },
    find,
    hasEditor: () => Boolean(table()?.querySelector('textarea')),
    follow(cell, isMine) {
      const place = hasFocus ? find(cell) : undefined;
      if (place === undefined || place === document.activeElement) return;
      place.focus({ preventScroll: true });
      if (isMine) bringIntoSight(place);
    },
    reveal(cell) {
      const scroller = table()?.closest('.scroller');
      const place = find(cell)?.getBoundingClientRect();
      if (!scroller || place === undefined) return;
      const view = scroller.getBoundingClientRect();
      const head = table()?.querySelector('th')?.getBoundingClientRect();
      const [top, left] = [view.top + (head?.height ?? 0), view.left + (head?.width ?? 0)];
      scroller.scrollTop += Math.min(0, place.top - top) || Math.max(0, place.bottom - view.bottom);
      scroller.scrollLeft += Math.min(0, place.left - left) || Math.max(0, place.right - view.right);
    },
    give(cell) {
      hasFocus = true;
      const place = find(cell);
      place?.focus({ preventScroll: true });
      bringIntoSight(place);
    },
    pageRows() {
      const scroller = table()?.parentElement;
      const height = Math.min(scroller?.clientHeight ?? 0, window.innerHeight);
      return Math.max(3, Math.floor(height / ROW_PX) - 1);
    },
  };
}
