import { FIRST_ROW, LAST_ROW, UNSORTED } from '../Cell.ts';
import { cleanText, cutText, NOTE_TEXT_LENGTH } from '../cleanText.ts';
import type { BoardSnapshot } from '../readBoard.ts';
import type {
  Arrival,
  BroughtNote,
  BroughtTable,
  PlacedArrival,
  Placement,
  TargetSection,
} from './Bringing.ts';

/**
 * Finds the place of everything that some tables bring to a board. A column goes into the section of its title, the
 * second column of a title into the second one, and where there is none into a new one. A note goes into its own cell;
 * where another note is, below the last one. What stands in that section in the same words is not brought twice.
 */
export function placeArrivals(
  { sections, notes }: Pick<BoardSnapshot, 'sections' | 'notes'>,
  tables: readonly BroughtTable[],
): Placement {
  const targets: TargetSection[] = sections.flatMap(({ id, title, isUnsorted }) =>
    isUnsorted ? [] : [{ id, title }],
  );
  const columns = new Map<number | undefined, TargetColumn>();
  const byId = new Map<string | undefined, number>(targets.map(({ id }, index) => [id, index]));
  const columnOf = (index: number | undefined): TargetColumn => {
    const column = columns.get(index) ?? createColumn();
    columns.set(index, column);
    return column;
  };
  for (const { section, row, text } of notes) {
    columnOf(section === UNSORTED ? undefined : byId.get(section)).stand(row, text);
  }
  const arrivals = tables.flatMap((table) => {
    const indexes = matchedSections(table.sections, targets);
    return table.notes.map((note): PlacedArrival => {
      const section = note.section === undefined ? undefined : indexes[note.section];
      return { note, ...columnOf(section).take(note), ...(section !== undefined && { section }) };
    });
  });
  return { sections: targets, arrivals };
}

/** For each title the index of its section; those that there are not yet are added to `targets`. */
function matchedSections(titles: readonly string[], targets: TargetSection[]): number[] {
  const taken = new Set<number>();
  return titles.map((title) => {
    const found = targets.findIndex((target, index) => !taken.has(index) && isSameTitle(target.title, title));
    const index = found < 0 ? targets.push({ title }) - 1 : found;
    taken.add(index);
    return index;
  });
}

function isSameTitle(one: string, other: string): boolean {
  const bare = (title: string) => title.replace(/\s+/gu, ' ').trim().toLowerCase();
  return bare(one) === bare(other);
}

/** What stands in a section, and what is going to. */
interface TargetColumn {
  /** A note of the board stands there. */
  stand(row: number, text: string): void;
  take(note: BroughtNote): { arrival: Arrival; row: number };
}

function createColumn(): TargetColumn {
  /** By row: the words of the board's notes; `undefined` where one has been brought. */
  const rows = new Map<number, string | undefined>();
  /** By words: rows of the board that nothing has been found to be the same as yet. */
  const alike = new Map<string, number[]>();
  let last = FIRST_ROW - 1;

  function bring(row: number, arrival: Arrival): { arrival: Arrival; row: number } {
    rows.set(row, undefined);
    last = Math.max(last, row);
    return { arrival, row };
  }

  return {
    stand(row, text) {
      rows.set(row, text);
      last = Math.max(last, row);
      alike.set(text, [...(alike.get(text) ?? []), row]);
    },
    take(note) {
      const text = cutText(cleanText(note.text), NOTE_TEXT_LENGTH);
      const same = alike.get(text) ?? [];
      const found = same.includes(note.row) ? note.row : same[0];
      if (found !== undefined) {
        alike.set(
          text,
          same.filter((row) => row !== found),
        );
        return { arrival: 'already', row: found };
      }
      const isFree = note.row >= FIRST_ROW && note.row <= LAST_ROW && !rows.has(note.row);
      if (isFree) return bring(note.row, 'added');
      return bring(last + 1, rows.get(note.row) === undefined ? 'added' : 'besides');
    },
  };
}
