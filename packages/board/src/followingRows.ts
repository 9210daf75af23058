/** For each of several cells in the order in which they are filled, how many of those after it lie directly below it, row by row. */
export function followingRows(
  cells: readonly { readonly section: string; readonly row?: number | undefined }[],
): readonly number[] {
  const below = new Map<string, { row: number; following: number }>();
  const counts = cells.toReversed().map(({ section, row = Number.NaN }) => {
    const next = below.get(section);
    const following = next?.row === row + 1 ? next.following + 1 : 0;
    below.set(section, { row, following });
    return following;
  });
  return counts.reverse();
}
