import { NOTE_COLOURS } from '@evenboard/board';
import { oneOf, seededRandom } from '../../e2e/support/seededRandom.ts';
import type { Filling } from '../shared/openFilledBoard.ts';

const SECTIONS = 10;
const WORDS =
  'nobody has to ask to be let in and every form works the first time on paper by telephone or with a screen reader'.split(
    ' ',
  );

/** Ten sections, filled evenly with notes of three to twenty words in all colours. */
export function gridFilling(notes: number): Filling {
  const random = seededRandom(notes);
  return {
    sections: Array.from({ length: SECTIONS }, (_, column) => ({
      title: `Question ${column + 1} of the afternoon`,
    })),
    notes,
    note: () => ({
      text: Array.from({ length: 3 + Math.floor(random() * 18) }, () => oneOf(random, WORDS)).join(' '),
      colour: oneOf(random, NOTE_COLOURS),
    }),
  };
}
