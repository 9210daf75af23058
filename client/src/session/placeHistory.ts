import type { BoardStore } from '@evenboard/board';
import type { CurrentCell, CurrentPlace } from './roomSession.ts';

const MOST_PLACES = 50;

/** Where I was before I jumped: back leads to exactly that note, wherever it stands by now. */
export interface PlaceHistory {
  /** To be called before each jump: to an address, a found note, a change, a person. */
  remember(): void;
  /** Goes back one jump. False where there is none, or where it began no further away than here. */
  back(): boolean;
}

/** Keeps the last places of one room, for as long as the page lives. */
export function createPlaceHistory(current: CurrentCell, store: BoardStore): PlaceHistory {
  const places: CurrentPlace[] = [];

  /** Where a remembered place is now: its note if that lives, else the place as it was; gone with its section. */
  function whereNow({ note, cell }: CurrentPlace): CurrentPlace | undefined {
    const now = note === undefined ? undefined : store.cellOf(note);
    if (note !== undefined && now !== undefined) return { note, cell: now };
    return store.getSection(cell.section) === undefined ? undefined : { cell };
  }

  const isHere = ({ cell }: CurrentPlace) => {
    const here = current.get().cell;
    return here.section === cell.section && here.row === cell.row;
  };

  return {
    remember() {
      places.push(current.get());
      if (places.length > MOST_PLACES) places.shift();
    },
    back() {
      for (let place = places.pop(); place !== undefined; place = places.pop()) {
        const now = whereNow(place);
        if (now === undefined || isHere(now)) continue;
        if (now.note !== undefined) current.setNote(now.note);
        else current.setCell(now.cell);
        return true;
      }
      return false;
    },
  };
}
