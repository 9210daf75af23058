import { NOTE_COLOURS, type NoteColour, nearestColour } from '@evenboard/board';

/** The colour of that name, as people write it in a table: ours, `red`, `gray`, or RRGGBB. */
export function colourByName(name: string): NoteColour | undefined {
  const word = name.trim().toLowerCase();
  if (word === 'red') return 'pink';
  if (word === 'gray') return 'grey';
  const hex = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/.exec(word)?.[1];
  return hex === undefined ? NOTE_COLOURS.find((colour) => colour === word) : nearestColour(hex);
}
