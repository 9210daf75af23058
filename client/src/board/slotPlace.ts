/** A place of a section as an item of its list. */
export interface SlotPlace {
  section: string;
  row: number;
  /** Index of the section's letter; with the row it makes the address. */
  column: number;
  /** Where it lies in its frame, in px; absent where there is no wall. */
  left?: number | undefined;
  top?: number | undefined;
  /** How many slots the section has, for a list of which only a part is in the page. */
  count: number;
}

/** What an item of the list needs for its place, on the wall and in the list. */
export function itemAttributes({ row, left, top, count }: Pick<SlotPlace, 'row' | 'left' | 'top' | 'count'>) {
  return {
    'aria-setsize': count,
    'aria-posinset': row - 1,
    ...(left !== undefined && { style: { left, top } }),
  };
}
