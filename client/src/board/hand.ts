import type { Cell } from '@evenboard/board';
import type { Point } from './frameLayout.ts';

/** The section before the one that is shown, or the next. */
export type Side = -1 | 1;

/** What is in hand on the board: notes, with the place where the first of them would land, or a whole section. */
export type Hand =
  | {
      readonly kind: 'notes';
      /** The one that was taken hold of, first; then the others that are selected, in reading order. */
      readonly notes: readonly string[];
      readonly landing: Cell | undefined;
      /** Over open ground: the place of the wall where the first would hang. */
      readonly free?: Point | undefined;
      /** Where one section is drawn: the one that was turned to with them in hand. */
      readonly turnedTo?: string | undefined;
      /** They rest at this side of the page: the section on that side comes in a moment. */
      readonly aim?: Side | undefined;
      readonly isKeyboard: boolean;
    }
  | {
      readonly kind: 'section';
      readonly section: string;
      /** How far it is from where it hung, in px of the wall. */
      readonly offset: Point;
      readonly isKeyboard: boolean;
    };
