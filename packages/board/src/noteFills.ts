import type { NoteColour } from './NoteColour.ts';

/** The two colours of a cell that holds a note. */
export interface NoteFill {
  /** Six hex digits, RRGGBB. */
  readonly fill: string;
  /** Six hex digits, RRGGBB. */
  readonly text: string;
}

/** Note colours by day, with the text colour that reads on each at 7:1 or more. */
export const NOTE_FILLS: Readonly<Record<NoteColour, NoteFill>> = {
  yellow: { fill: 'FCE882', text: '282201' },
  orange: { fill: 'F9A779', text: '341A09' },
  pink: { fill: 'E2ACC2', text: '331724' },
  purple: { fill: 'BBA4ED', text: '221933' },
  blue: { fill: 'B7D5FE', text: '112239' },
  teal: { fill: '9CF3F1', text: '002929' },
  green: { fill: 'D9F2C1', text: '1A260A' },
  grey: { fill: 'DAD7CF', text: '23221B' },
};
