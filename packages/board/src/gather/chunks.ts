/** In their order, none with more than `most`; of any number of things one where that is infinite. */
export function chunks<T>(things: readonly T[], most: number): T[][] {
  const size = Math.min(most, Math.max(things.length, 1));
  return Array.from({ length: Math.ceil(things.length / size) }, (_, index) =>
    things.slice(index * size, (index + 1) * size),
  );
}
