import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startEvenboard } from '../../e2e/support/startEvenboard.ts';
import type { BoardUnderTest } from './BoardUnderTest.ts';
import { fillEvenboard, openEvenboard } from './openEvenboard.ts';
import { openPeer } from './openPeer.ts';
import { serveFolder } from './serveFolder.ts';

export const BOARDS = ['evenboard', 'excalidraw', 'tldraw', 'canvas'] as const;
export type BoardName = (typeof BOARDS)[number];

/** Serves what is to be measured: Evenboard as `npm start` does, the peers from the pages they were built into. */
export async function openBoards(names: readonly BoardName[]) {
  const evenboard = names.includes('evenboard') ? await startEvenboard({ RATE_LIMITS: 'off' }) : undefined;
  const peers = names.some((name) => name !== 'evenboard')
    ? await serveFolder(join(import.meta.dirname, 'peer', 'dist'))
    : undefined;
  return {
    /** Makes so many notes ready; the answer opens them in a page. */
    async prepare(name: BoardName, notes: number): Promise<(page: Page) => Promise<BoardUnderTest>> {
      if (name === 'evenboard' && evenboard) {
        const filled = await fillEvenboard(evenboard.url, notes);
        return (page) => openEvenboard(page, filled);
      }
      return async (page) => openPeer(page, `${peers?.url}/${name}.html`, notes);
    },
    async destroy() {
      await evenboard?.destroy();
      await peers?.destroy();
    },
  };
}
