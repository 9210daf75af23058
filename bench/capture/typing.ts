import { seededRandom } from '../../e2e/support/seededRandom.ts';

/** One note as it was said. */
export interface Saying {
  /** The digit that chooses who says it. */
  readonly digit: number;
  readonly text: string;
}

const SENTENCES = [
  'A rest is part of the plan, and no one has to explain why.',
  'I can take part with one finger and as much time as I need.',
  'My granddaughter asks why we ever did it any other way.',
  'Quiet rooms are as ordinary as toilets.',
  'The person with the illness sits next to the person with the budget, and both talk.',
  'Trust',
  'Ask the hairdressers. They know everyone.',
  'Test on cheap phones',
  'A travel fund you can use the same week, not claim back in the autumn',
  'You wait for me to finish.',
  'Being told before the screen changes',
  'Share the chair. Whoever led last time takes notes this time.',
];

/** A word has five letters, its space included: so typists are counted. */
const LETTERS_IN_WORD = 5;

/** What is said in so many minutes to somebody who types so many words a minute, by three people in turn and twice in a row. */
export function sayings(minutes: number, wordsAMinute: number): readonly Saying[] {
  const all: Saying[] = [];
  let letters = minutes * wordsAMinute * LETTERS_IN_WORD;
  for (let index = 0; letters > 0; index += 1) {
    const text = SENTENCES[index % SENTENCES.length] ?? '';
    all.push({ digit: 1 + (Math.floor(index / 2) % 3), text });
    letters -= text.length;
  }
  return all;
}

/** The pauses between the keys of somebody who types at that rate: sometimes half as long, sometimes twice. */
export function pauses(wordsAMinute: number): () => number {
  const random = seededRandom(wordsAMinute);
  const mean = 60_000 / (wordsAMinute * LETTERS_IN_WORD);
  return () => mean * (0.5 + random());
}
