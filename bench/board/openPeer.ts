import type { Page } from '@playwright/test';
import type { BoardUnderTest } from './BoardUnderTest.ts';
import type { Point } from './notes.ts';

/** What each page in peer/ puts on its window. */
interface PeerBoard {
  isReady(): boolean;
  /** Makes the notes, before the clock starts. */
  prepare(notes: number): void;
  /** Hands them over; milliseconds until they are painted. */
  open(): Promise<number>;
  fit(): Promise<void>;
  at100(): Promise<void>;
  /** Missing where single notes cannot be worked with. */
  hands?: {
    middle(index: number): Point;
    place(index: number): Point;
    edit(index: number, text: string): void;
  };
}

declare global {
  interface Window {
    peerBoard: PeerBoard | undefined;
  }
}

const SECTIONS_STEP = 10;
/** In the first section: the second line's second note and those after it stand free to be dragged one by one. */
const FIRST_IN_HAND = 1;
/** As in editor.ts: from one edited note to the next. */
const STRIDE = 97;

/** A peer in its page, with so many notes. */
export async function openPeer(page: Page, url: string, notes: number): Promise<BoardUnderTest> {
  let inHand = FIRST_IN_HAND;

  async function open(): Promise<number> {
    await page.goto(url);
    await page.waitForFunction(() => window.peerBoard?.isReady());
    await page.evaluate((count) => window.peerBoard?.prepare(count), notes);
    return await page.evaluate(async () => (await window.peerBoard?.open()) ?? Number.NaN);
  }
  const board: BoardUnderTest = {
    page,
    open,
    at100: () => page.evaluate(() => window.peerBoard?.at100()),
    fit: () => page.evaluate(() => window.peerBoard?.fit()),
  };
  const hands: BoardUnderTest['hands'] = {
    async noteInSight() {
      inHand += 1;
      const index = inHand * SECTIONS_STEP;
      const middle = await page.evaluate((at) => window.peerBoard?.hands?.middle(at), index);
      if (!middle) throw new Error('no note is in sight');
      return { id: String(index), middle, grip: middle };
    },
    placeOf: (id) =>
      page.evaluate((index) => JSON.stringify(window.peerBoard?.hands?.place(index)), Number(id)),
    keys: url.includes('tldraw') ? ['Control+ArrowRight', 'Control+ArrowLeft'] : ['ArrowRight', 'ArrowLeft'],
    editFromElsewhere: (count, ms) => page.evaluate(editInPage, { count, ms, notes, stride: STRIDE }),
  };
  return url.includes('canvas') ? board : { ...board, hands };
}

/** In the page: the first note is the last to be edited, and is in sight. */
function editInPage(task: { count: number; ms: number; notes: number; stride: number }): Promise<void> {
  const stamp = Date.now();
  let left = task.count;
  return new Promise((done) => {
    const timer = setInterval(() => {
      left -= 1;
      const text = `edited from elsewhere, ${stamp}, ${left} to go`;
      window.peerBoard?.hands?.edit((left * task.stride) % task.notes, text);
      if (left > 0) return;
      clearInterval(timer);
      done();
    }, task.ms / task.count);
  });
}
