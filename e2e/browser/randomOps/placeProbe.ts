import type { Page } from '@playwright/test';

/** What somebody has before their eyes: where the focus is, and at which height. */
export interface Sight {
  /** Such as `C4`; empty when the focus is outside of the grid. */
  readonly address: string;
  /** The element that has the focus, and whether that is the page's body: nowhere. */
  readonly focused: string;
  /** The distance of the focused place, or else of the first visible row, from the top of the window. */
  readonly topPx: number;
  /** While writing: the words, and those before the caret. */
  readonly words: string | undefined;
  readonly beforeCaret: string | undefined;
}

/** What was seen in each painted frame between two moments. */
export interface Watched {
  /** The greatest distance that the place had meanwhile from where it was, whatever it came back to. */
  readonly offPx: number;
  /** Whether the focus was nowhere in any frame. */
  readonly wasLost: boolean;
  readonly before: Sight;
  readonly after: Sight;
}

declare global {
  interface Window {
    placeProbe: { sight(): Sight; begin(): Sight; end(mark: string): Promise<Watched> };
  }
}

/** Puts the probe into every page that this one loads. */
export async function addPlaceProbe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seenTop = () => {
      const head = document.querySelector('[role=grid] thead')?.getBoundingClientRect();
      return (head?.bottom ?? 0) + 1;
    };
    const firstRow = () =>
      [...document.querySelectorAll<HTMLElement>('[role=grid] tbody tr[aria-rowindex]')].find(
        (row) => row.getBoundingClientRect().bottom > seenTop(),
      );
    let watchedRow: string | undefined;

    function sight(): Sight {
      const active = document.activeElement ?? document.body;
      const place = active.closest('[role=gridcell], [role=grid] th');
      const row = document.querySelector(`[role=grid] tr[aria-rowindex="${watchedRow}"]`) ?? firstRow();
      const area = active instanceof HTMLTextAreaElement ? active : undefined;
      return {
        address: `${place?.getAttribute('aria-colindextext') ?? ''}${place?.getAttribute('aria-rowindextext') ?? ''}`,
        focused: active.tagName.toLowerCase(),
        topPx: (place ?? row ?? active).getBoundingClientRect().top,
        words: area?.value,
        beforeCaret: area?.value.slice(0, area.selectionStart),
      };
    }

    let before: Sight | undefined;
    let offPx = 0;
    let wasLost = false;
    function look(): void {
      if (before === undefined) return;
      const now = sight();
      wasLost ||= now.focused === 'body';
      const off = now.topPx - before.topPx;
      if (Math.abs(off) > Math.abs(offPx)) offPx = off;
      requestAnimationFrame(look);
    }
    const frame = () => new Promise((done) => requestAnimationFrame(done));

    window.placeProbe = {
      sight,
      begin() {
        watchedRow = firstRow()?.getAttribute('aria-rowindex') ?? undefined;
        before = sight();
        offPx = 0;
        wasLost = false;
        requestAnimationFrame(look);
        return before;
      },
      async end(mark) {
        const isThere = () =>
          [...document.querySelectorAll('[role=gridcell]')].some((cell) =>
            cell.textContent?.startsWith(mark),
          );
        for (let frames = 0; !isThere() && frames < 600; frames += 1) await frame();
        if (!isThere()) throw new Error(`the page does not show "${mark}"`);
        // Two more: what a change leads to may be painted in the frame after it.
        await frame();
        await frame();
        const began = before as Sight;
        before = undefined;
        return { offPx, wasLost, before: began, after: sight() };
      },
    };
  });
}
