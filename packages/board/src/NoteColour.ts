/** The eight colours a note can have, in the order in which a menu offers them. */
export const NOTE_COLOURS = ['yellow', 'orange', 'pink', 'purple', 'blue', 'teal', 'green', 'grey'] as const;

export type NoteColour = (typeof NOTE_COLOURS)[number];

/** Reads a colour from a document: `red` shows as pink, whatever is unknown as yellow. */
export function parseColour(value: unknown): NoteColour {
  if (value === 'red') return 'pink';
  return NOTE_COLOURS.find((colour) => colour === value) ?? 'yellow';
}
