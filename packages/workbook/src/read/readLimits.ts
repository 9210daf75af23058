/** What a file that is brought in may be at most: several times the largest board. */
export const READ_LIMITS = {
  /** Of all parts together, unpacked. */
  inflatedBytes: 96 * 1024 * 1024,
  parts: 2_000,
  sheets: 100,
  cells: 500_000,
  columns: 200,
} as const;
