import { quantile } from '../shared/quantile.ts';
import type { BoardUnderTest, NoteHands } from './BoardUnderTest.ts';
import { clickNote, drag, KEYS, PAN_ALL_STEP, PAN_STEP, pan, pressKeys } from './gestures.ts';
import { type MainThread, rest, type Spent } from './mainThread.ts';
import type { Point } from './notes.ts';
import type { RowId } from './rows.ts';

/** One measurement: the figure of its row, and what the main thread spent beside it where that was counted. */
export interface Reading {
  readonly value: number;
  readonly spent?: Spent;
}

/** A row of one board: once to warm up, when it is looked at whether anything happened, then to measure. */
export interface RowMeasurement {
  warmUp?(): Promise<void>;
  measure(): Promise<Reading>;
}

const EDITS = 500;
const EDITS_MS = 10_000;

/** How each row is measured that has to do with gestures; a row is missing where the board cannot do it. */
export function gestureRows(
  board: BoardUnderTest,
  thread: MainThread,
): Partial<Record<RowId, RowMeasurement>> {
  const { hands } = board;
  return {
    open: { measure: async () => ({ value: await board.open() }) },
    heap: { measure: async () => ({ value: await thread.heapMegabytes() }) },
    pan: panRow(board, thread, PAN_STEP, board.at100),
    panAll: panRow(board, thread, PAN_ALL_STEP, board.fit),
    ...(hands && {
      drag: dragRow(board, thread, hands),
      keys: keysRow(board, hands),
      edits: editsRow(board, thread, hands),
    }),
  };
}

function panRow(
  { page }: BoardUnderTest,
  thread: MainThread,
  step: Point,
  show: () => Promise<void>,
): RowMeasurement {
  return {
    async warmUp() {
      await show();
      await rest(page);
      const before = await page.screenshot();
      await pan(page, step, async () => {
        if (before.equals(await page.screenshot())) throw new Error('the wheel moved nothing');
      });
    },
    async measure() {
      const spent = await thread.spent(() => pan(page, step));
      return { value: spent.taskMs, spent };
    },
  };
}

function dragRow(board: BoardUnderTest, thread: MainThread, hands: NoteHands): RowMeasurement {
  async function measure(): Promise<Reading> {
    await board.at100();
    const { id, grip } = await hands.noteInSight();
    const before = await hands.placeOf(id);
    const spent = await thread.spent(() => drag(board.page, grip));
    if ((await hands.placeOf(id)) === before) throw new Error('the note is where it was before the drag');
    return { value: spent.taskMs, spent };
  }
  return { warmUp: async () => void (await measure()), measure };
}

function keysRow(board: BoardUnderTest, hands: NoteHands): RowMeasurement {
  const { page } = board;
  return {
    async warmUp() {
      await board.at100();
      await clickNote(board, hands);
      await pressKeys(page, KEYS / 2, hands.keys);
      const before = await page.screenshot();
      await page.keyboard.press(hands.keys[0]);
      await rest(page);
      if (before.equals(await page.screenshot())) throw new Error('a key changed nothing');
      await page.keyboard.press(hands.keys[1]);
    },
    measure: async () => ({ value: quantile(await pressKeys(page, KEYS, hands.keys), 0.95) }),
  };
}

function editsRow(board: BoardUnderTest, thread: MainThread, hands: NoteHands): RowMeasurement {
  return {
    async warmUp() {
      await board.at100();
      const before = await board.page.screenshot();
      await hands.editFromElsewhere(EDITS / 10, EDITS_MS / 10);
      await rest(board.page);
      if (before.equals(await board.page.screenshot())) throw new Error("others' edits are not to be seen");
    },
    async measure() {
      const spent = await thread.spent(() => hands.editFromElsewhere(EDITS, EDITS_MS));
      return { value: spent.scriptMs, spent };
    },
  };
}
