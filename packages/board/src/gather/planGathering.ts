import { type Board, change } from '../Board.ts';
import type { CopyRecord } from './CopyRecord.ts';
import { chunks } from './chunks.ts';
import { copyId } from './copyId.ts';
import type { Ledger } from './copyState.ts';
import type { GatheredRoom } from './GatheredRoom.ts';
import type { CopyUpdate, Gathering, GatherLayout, GatherMemory } from './Gathering.ts';
import { gatherComments } from './gatherComments.ts';
import { bringNotes, isToCome, noteCopy, type RoomNote } from './gatherNotes.ts';
import { labelColours } from './labelColours.ts';

/** So many notes are written in some hundredths of a second. */
const NOTES_A_STEP = 2_000;

/** A part of a gathering: a change of its own to the main board, in which others may have written since the last one. */
export type GatheringStep = (main: Board, ledger: Ledger) => void;

/** How a gathering is done: all steps one after the other, and then what they have done. */
export interface GatheringPlan {
  readonly steps: readonly GatheringStep[];
  done(): Gathering;
}

interface GatheringOptions {
  readonly layout: GatherLayout;
  readonly mostNotes: number;
  readonly notesAStep?: number;
}

/**
 * Brings all notes of rooms to the main board as notes like any others, in the order of the rooms, below what is there:
 * what is new comes, what was edited in its room and not on the main board is brought up to date, nothing comes twice,
 * and what was deleted or merged on the main board stays so. Writes nothing where there is nothing to do. In steps: whoever
 * else writes or waits need not wait for twenty thousand notes. Stopped in between, the next gathering goes on.
 * Only the server calls it: two at once would write one note twice. `undefined` where the board would have more than
 * `mostNotes`.
 */
export function planGathering(
  main: Board,
  rooms: readonly GatheredRoom[],
  { ledger: ledgerNow, records: before }: GatherMemory,
  { layout, mostNotes, notesAStep = NOTES_A_STEP }: GatheringOptions,
): GatheringPlan | undefined {
  const all = rooms.flatMap((room) => room.notes.map((source): RoomNote => ({ room, source })));
  const coming = all.filter((one) => isToCome(noteCopy(main, ledgerNow, one), before));
  if (coming.length > 0 && main.notes.size + coming.length > mostNotes) return undefined;

  const notes: string[] = [];
  const updates: CopyUpdate[] = [];
  const sections: string[] = [];
  const records = new Map<string, CopyRecord>();
  const copies = new Map<string, string>();
  const contributing = new Set<GatheredRoom>();
  let answers: ReturnType<typeof gatherComments> = { comments: [], settled: [] };
  let labels: Readonly<Record<string, string>> = {};

  function bring(part: readonly RoomNote[], board: Board, ledger: Ledger): void {
    const brought = bringNotes(board, part, { ledger, records: before }, { layout, records });
    for (const { room, source, copy } of brought.candidates) copies.set(copyId(room.id, source.id), copy.id);
    for (const { room, copy } of brought.coming) {
      notes.push(copy.id);
      contributing.add(room);
    }
    updates.push(...brought.updates);
    sections.push(...brought.sections);
  }

  /** Comments come when all notes are there that they may be about. */
  function finish(board: Board, ledger: Ledger): void {
    const those = rooms.filter((room) => contributing.has(room));
    answers = gatherComments(board, rooms, { ledger, records: before, copies }, records);
    labels = labelColours(board, those);
  }

  const parts = chunks(all, notesAStep);
  const last = parts.pop() ?? [];
  return {
    steps: [
      ...parts.map(
        (part): GatheringStep =>
          (board, ledger) =>
            change(board, () => bring(part, board, ledger)),
      ),
      (board, ledger) =>
        change(board, () => {
          bring(last, board, ledger);
          finish(board, ledger);
        }),
    ],
    done: () => ({ gathered: { notes, updates, ...answers, labels, sections }, records }),
  };
}
