import { FIRST_ROW, LAST_ROW } from '../Cell.ts';
import { cleanText, cutText, NOTE_TEXT_LENGTH } from '../cleanText.ts';
import type { Arrival, BroughtNote } from './Bringing.ts';

/** How a note comes. */
export interface Coming {
  /** Beside another one, and that is told. */
  readonly isBesides: boolean;
  /** Its table holds notes that come back: what stands there beside them in the same words is a copy. */
  readonly isBesideReturns: boolean;
}

/** What stands in a section, and what is going to. */
export interface TargetColumn {
  /** A note of the board stands there. One that comes back itself is the same as nothing else of its table. */
  stand(row: number, text: string, isReturning: boolean): void;
  /** A note of the board moves there, or below the last one. */
  move(row: number): { row: number; isFree: boolean };
  take(note: BroughtNote, coming: Coming): { arrival: Arrival; row: number };
}

/** The columns of a board while things are placed in them; without a section the column of unsorted notes. */
export function createColumns(): (section: number | undefined) => TargetColumn {
  const columns = new Map<number | undefined, TargetColumn>();
  return (section) => {
    const column = columns.get(section) ?? createColumn();
    columns.set(section, column);
    return column;
  };
}

function createColumn(): TargetColumn {
  /** Rows of the board's own notes, and of those that have been brought. */
  const rows = new Map<number, 'own' | 'brought'>();
  /** Rows of the board that nothing has been found to be the same as yet. */
  const standing = createAlike();
  const returning = createAlike();
  let last = FIRST_ROW - 1;

  function put(row: number, whose: 'own' | 'brought'): number {
    rows.set(row, whose);
    last = Math.max(last, row);
    return row;
  }
  const isFree = (row: number) => row >= FIRST_ROW && row <= LAST_ROW && !rows.has(row);

  return {
    stand(row, text, isReturning) {
      put(row, 'own');
      (isReturning ? returning : standing).add(text, row);
    },
    move(row) {
      const isItsOwn = isFree(row);
      return { row: put(isItsOwn ? row : last + 1, 'own'), isFree: isItsOwn };
    },
    take({ text, row }, { isBesides, isBesideReturns }) {
      const words = cutText(cleanText(text), NOTE_TEXT_LENGTH);
      const found = standing.take(words, row) ?? (isBesideReturns ? undefined : returning.take(words, row));
      if (found !== undefined) return { arrival: 'already', row: found };
      if (isFree(row)) return { arrival: isBesides ? 'besides' : 'added', row: put(row, 'brought') };
      const isTaken = isBesides || rows.get(row) === 'own';
      return { arrival: isTaken ? 'besides' : 'added', row: put(last + 1, 'brought') };
    },
  };
}

/** Rows by their words. The one that is asked for goes first, and each is found once. */
function createAlike() {
  const alike = new Map<string, number[]>();
  return {
    add(text: string, row: number): void {
      const same = alike.get(text);
      if (same === undefined) alike.set(text, [row]);
      else same.push(row);
    },
    take(text: string, row: number): number | undefined {
      const same = alike.get(text) ?? [];
      return same.splice(Math.max(0, same.indexOf(row)), 1)[0];
    },
  };
}
