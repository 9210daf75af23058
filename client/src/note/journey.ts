import type { Cell } from '@evenboard/board';
import { createValue, type Readable } from '../session/Readable.ts';
import type { CurrentPlace, RoomSession } from '../session/roomSession.ts';

export type Destination = { readonly note: string } | { readonly cell: Cell };

/**
 * One way there and back: looking at changes or at notes found, from one to the next, and then home to the exact
 * place where it began. Whoever moves by themselves in between has ended it: they want to be where they are.
 */
export interface Journey {
  /** Goes there; the way begins where I am unless it is under way. False when that note is gone. */
  goTo(destination: Destination): boolean;
  /** Where it began, as long as I am still where it took me. */
  readonly origin: Readable<CurrentPlace | undefined>;
  /** Back to where it began: that note if it lives, else its place. False when it is over. */
  back(): boolean;
}

interface JourneyOptions {
  room: RoomSession;
  /** Called with each beginning, for the history of places. */
  onBegin?: () => void;
}

export function createJourney({ room: { current, store }, onBegin }: JourneyOptions): Journey {
  const origin = createValue<CurrentPlace | undefined>(undefined);
  let reached: CurrentPlace | undefined;

  /** Whether I am still where it took me, though others may have moved or deleted what is here. */
  function isStillThere(was: CurrentPlace): boolean {
    const { cell, note } = current.get();
    if (note !== undefined && note === was.note) return true;
    if (store.getSection(was.cell.section) === undefined) return true;
    const isEmptied = was.note === undefined || store.getNote(was.note) === undefined;
    return isEmptied && cell.section === was.cell.section && cell.row === was.cell.row;
  }

  current.subscribe(() => {
    if (reached === undefined) return;
    if (isStillThere(reached)) reached = current.get();
    else {
      reached = undefined;
      origin.set(undefined);
    }
  });

  function arrive({ cell, note }: Partial<CurrentPlace>): void {
    reached = undefined;
    if (note !== undefined && store.getNote(note) !== undefined) current.setNote(note);
    else if (cell !== undefined) current.setCell(cell);
  }

  return {
    origin,
    goTo(destination) {
      if ('note' in destination && store.getNote(destination.note) === undefined) return false;
      if (origin.get() === undefined) {
        onBegin?.();
        origin.set(current.get());
      }
      arrive(destination);
      reached = current.get();
      return true;
    },
    back() {
      const place = origin.get();
      if (place === undefined) return false;
      arrive(place);
      origin.set(undefined);
      return true;
    },
  };
}
