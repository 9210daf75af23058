import type { Cell } from '@evenboard/board';

/** Written on whatever takes the focus for a place of the board. */
export function placeAttributes(section: string, row: number) {
  return { 'data-section': section, 'data-row': row };
}

/** The place that an element stands for or lies in. */
export function placeOf(element: Element | null | undefined): Cell | undefined {
  const found = element?.closest<HTMLElement>('[data-row]');
  const section = found?.dataset['section'];
  return found && section !== undefined ? { section, row: Number(found.dataset['row']) } : undefined;
}

/** The element that takes the focus for a place; undefined when that place is not drawn. */
export function elementAt(root: ParentNode, cell: Cell): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>(`[data-row="${Math.trunc(cell.row)}"]`)) {
    if (element.dataset['section'] === cell.section) return element;
  }
  return undefined;
}

/** The slot under a point of the screen, else the nearest one of the frame there; undefined on empty ground. */
export function placeAtPoint(x: number, y: number): Cell | undefined {
  const under = document.elementFromPoint(x, y);
  const direct = placeOf(under);
  if (direct) return direct;
  let best: { cell: Cell | undefined; distance: number } | undefined;
  for (const slot of under?.closest('.frame')?.querySelectorAll('[data-row]') ?? []) {
    const box = slot.getBoundingClientRect();
    const distance = Math.hypot(box.left + box.width / 2 - x, box.top + box.height / 2 - y);
    if (!best || distance < best.distance) best = { cell: placeOf(slot), distance };
  }
  return best?.cell;
}
