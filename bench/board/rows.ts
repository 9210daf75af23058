/** What is measured, a row of the table each, in the order in which it is read. */
export const ROWS = [
  { id: 'scripts', name: 'JavaScript to the first board, kB brotli', goals: [180, 180] },
  { id: 'open', name: 'opened and painted, ms', goals: [500, 800] },
  { id: 'pan', name: '120-step pan at 100 %, ms', goals: [320, 350] },
  { id: 'panAll', name: '120-step pan, everything in sight, ms', goals: [900, 1_600] },
  { id: 'drag', name: '60-step drag of one note, ms', goals: [200, 220] },
  { id: 'keys', name: 'key to next frame, p95 ms', goals: [20, 25] },
  { id: 'edits', name: '500 remote edits in 10 s, script ms', goals: [800, 1_000] },
  { id: 'heap', name: 'heap, MB', goals: [20, 35] },
] as const;

export type RowId = (typeof ROWS)[number]['id'];
type Row = (typeof ROWS)[number];

/** What a row must not be above with so many notes; undefined where no goal was set. */
export function goalOf({ goals }: Row, notes: number): number | undefined {
  if (notes === 5_000) return goals[0];
  return notes === 10_000 ? goals[1] : undefined;
}

/** The rows of those names, such as "pan,drag"; all of them for nothing. */
export function parseRows(names: string): ReadonlySet<RowId> {
  const wanted = names === '' ? ROWS.map(({ id }) => id) : names.split(',');
  const known = ROWS.map(({ id }) => id).filter((id) => wanted.includes(id));
  if (known.length !== wanted.length)
    throw new Error(`--gesture takes ${ROWS.map(({ id }) => id).join(', ')}; not ${names}`);
  return new Set(known);
}
