import type { Cell } from '@evenboard/board';
import type { CurrentPlace } from '../session/roomSession.ts';

/** The parts of an item that can have the focus: what is said of it as a whole, or one of its buttons. */
export type ItemPart = 'item' | 'edit' | 'comments' | 'more';

/** What an item of the list stands for. */
export type ItemOf = { readonly note: string } | { readonly cell: Cell };

/** How an item says in the page what it stands for. */
export function itemAttributes(item: ItemOf) {
  if ('note' in item) return { 'data-item': `note ${item.note}`, 'data-note': item.note };
  const { section, row } = item.cell;
  return { 'data-item': `place ${section} ${row}`, 'data-section': section, 'data-row': row };
}

/** The name of the item that shows a place, or the note there. */
export function itemName({ note, cell }: CurrentPlace): string {
  return itemAttributes(note === undefined ? { cell } : { note })['data-item'];
}

export function itemAround(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
}

/** What an item stands for. */
export function itemOf(element: HTMLElement): ItemOf | undefined {
  const { note, section, row } = element.dataset;
  if (note !== undefined) return { note };
  return section === undefined ? undefined : { cell: { section, row: Number(row) } };
}

export function partOf(target: EventTarget | null): ItemPart {
  const part = target instanceof HTMLElement ? target.dataset['part'] : undefined;
  return part === 'edit' || part === 'comments' || part === 'more' ? part : 'item';
}
