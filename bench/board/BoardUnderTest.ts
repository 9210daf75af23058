import type { Page } from '@playwright/test';
import type { Point } from './notes.ts';

/** A note in sight: where it is clicked, and where it is taken hold of. */
export interface NoteInSight {
  readonly id: string;
  readonly middle: Point;
  readonly grip: Point;
}

/** What can be done with single notes. */
export interface NoteHands {
  /** One in sight, with free ground or other notes to its right. */
  noteInSight(): Promise<NoteInSight>;
  /** Where the note stands now, in the board's own words: another place, other words. */
  placeOf(id: string): Promise<string>;
  /** Keys that do something with a note, or go from note to note where that can be done, and their reverse. */
  readonly keys: readonly [there: string, back: string];
  /** Others edit so many notes one by one, spread over the time; resolves when the last is in the page. */
  editFromElsewhere(count: number, ms: number): Promise<void>;
}

/** How the benchmark works one board: all of them are asked the same things. */
export interface BoardUnderTest {
  readonly page: Page;
  /** Loads the page with its notes; the next time the data is there. Milliseconds until they are painted. */
  open(): Promise<number>;
  /** Shows it at 100 %, with the first notes in sight. */
  at100(): Promise<void>;
  /** Shows the whole of it, as far as the board goes out. */
  fit(): Promise<void>;
  /** Missing from a bare canvas. */
  readonly hands?: NoteHands;
}
