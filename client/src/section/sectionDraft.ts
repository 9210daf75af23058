import type { NoteColour } from '@evenboard/board';
import type { WallPoint, WallSide } from './wallPlaces.ts';

/** What a person can write of a section. */
export interface SectionWords {
  title: string;
  prompt: string;
}

/** Where a section is to hang on the board: at a point, or beside another one. */
export type Hang = WallPoint | { readonly side: WallSide; readonly of: string };

/** Everything of a section that its form writes. */
export interface SectionDraft extends SectionWords {
  /** Slots a line on the board. */
  columns: number;
  colour: NoteColour | 'none';
  /** Missing: as it hangs. */
  hang?: Hang | undefined;
}
