/** So long that the focus of the landing reaches a screen reader as an event of its own [measured: 30 ms do]. */
const FOR_A_MOMENT_MS = 60;

/**
 * The way into a grid from outside. Orca browses then, and whoever comes into a grid browsing hears the whole row; on
 * the grid itself it turns to focus mode. So the landing (the table) has the focus for a moment, and then the cell is
 * heard alone. Keys pressed meanwhile act on the current place; who goes elsewhere meanwhile stays there.
 */
export function land(
  landing: HTMLElement | null,
  focusPlace: () => void,
  forMs: number = FOR_A_MOMENT_MS,
): void {
  if (landing === null) return;
  landing.tabIndex = -1;
  landing.focus({ preventScroll: true });
  setTimeout(() => {
    const isStillThere = document.activeElement === landing;
    // Taken away again: a press beside the cells must not put the focus on the landing.
    landing.removeAttribute('tabindex');
    if (isStillThere) focusPlace();
  }, forMs);
}
