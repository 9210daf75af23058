const PAGE = 10;

/** Where a key leads in a list of so many rows, from row `index`; `undefined` for a key that does not move in one. */
export function rowAfterKey(key: string, index: number, count: number): number | undefined {
  const within = (row: number) => Math.max(0, Math.min(row, count - 1));
  switch (key) {
    case 'ArrowDown':
      return within(index + 1);
    case 'ArrowUp':
      return within(index - 1);
    case 'PageDown':
      return within(index + PAGE);
    case 'PageUp':
      return within(index - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return within(count - 1);
    default:
      return undefined;
  }
}
