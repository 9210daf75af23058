import type { Cell } from '@evenboard/board';

/** The element's id of a place of the board, by which it is found at once among thousands. */
function slotId({ section, row }: Cell): string {
  return `slot-${section}-${row}`;
}

/** Written on whatever takes the focus for a place of the board. */
export function placeAttributes(section: string, row: number) {
  return { id: slotId({ section, row }), 'data-section': section, 'data-row': row };
}

/** The place that an element stands for or lies in. */
export function placeOf(element: Element | null | undefined): Cell | undefined {
  const found = element?.closest<HTMLElement>('[data-row]');
  const section = found?.dataset['section'];
  return found && section !== undefined ? { section, row: Number(found.dataset['row']) } : undefined;
}

/** The element that takes the focus for a place; undefined when that place is not in the page. */
export function elementAt(root: Element, cell: Cell): HTMLElement | undefined {
  const found = document.getElementById(slotId(cell));
  return found !== null && root.contains(found) ? found : undefined;
}
