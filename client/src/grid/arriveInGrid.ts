/** So long that the table's focus reaches a screen reader as an event of its own [measured: 30 ms do]. */
const FOR_A_MOMENT_MS = 60;

/**
 * The first focus in the grid after coming in. Orca browses then, and whoever comes into a grid browsing hears the
 * whole row; on the grid itself it turns to focus mode. So the table has the focus for a moment, and then the cell is
 * heard alone. Keys pressed meanwhile act on the current place; who goes elsewhere meanwhile stays there.
 */
export function arriveInGrid(table: HTMLElement | null, focusPlace: () => void): void {
  if (table === null) return;
  table.tabIndex = -1;
  table.focus({ preventScroll: true });
  setTimeout(() => {
    const isStillThere = document.activeElement === table;
    // Taken away again: a press beside the cells must not put the focus on the table.
    table.removeAttribute('tabindex');
    if (isStillThere) focusPlace();
  }, FOR_A_MOMENT_MS);
}
