import type { Cell } from '@evenboard/board';
import type { CurrentPlace, RoomSession } from '../session/roomSession.ts';

export type Destination = { readonly note: string } | { readonly cell: Cell };

/**
 * One way there and back: looking at changes or at notes found, from one to the next, and then home to the exact
 * place where it began. Whoever moves by themselves in between has ended it: they want to be where they are.
 */
export interface Journey {
  /** Goes there; the way begins where I am unless it is under way. False when that note is gone. */
  goTo(destination: Destination): boolean;
  /** Whether I am still where it took me. */
  isUnderWay(): boolean;
  /** Back to where it began: that note if it lives, else its place. False when it is over. */
  back(): boolean;
}

interface JourneyOptions {
  room: RoomSession;
  /** Called with each beginning, for the history of places. */
  onBegin?: () => void;
}

export function createJourney({ room: { current, store }, onBegin }: JourneyOptions): Journey {
  let origin: CurrentPlace | undefined;
  let reached: CurrentPlace | undefined;

  /** Told of by the current place: a note that others move takes me along, one that they delete leaves me on its place. */
  function follow(): void {
    if (reached === undefined) return;
    const { cell, note } = current.get();
    const isOnNote = note !== undefined && note === reached.note;
    const wasDeleted = reached.note !== undefined && store.getNote(reached.note) === undefined;
    const isOnPlace = cell.section === reached.cell.section && cell.row === reached.cell.row;
    reached =
      isOnNote || (isOnPlace && (wasDeleted || reached.note === undefined)) ? current.get() : undefined;
  }
  current.subscribe(follow);

  const isUnderWay = () => reached !== undefined;

  function arrive({ cell, note }: Partial<CurrentPlace>): void {
    if (note !== undefined && store.getNote(note) !== undefined) current.setNote(note);
    else if (cell !== undefined) current.setCell(cell);
  }

  return {
    isUnderWay,
    goTo(destination) {
      if ('note' in destination && store.getNote(destination.note) === undefined) return false;
      if (!isUnderWay()) {
        origin = current.get();
        onBegin?.();
      }
      reached = undefined;
      arrive(destination);
      reached = current.get();
      return true;
    },
    back() {
      if (!isUnderWay() || origin === undefined) return false;
      reached = undefined;
      arrive(origin);
      return true;
    },
  };
}
