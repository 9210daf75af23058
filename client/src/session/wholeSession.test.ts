import { afterEach, expect, it, vi } from 'vitest';
import { openWholeSession } from './wholeSession.ts';

const SESSION = 'k3n8v2p7x4w9m5tq';
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.unstubAllGlobals();
});

/** A session whose line goes and comes as it is told; what the page asks the server for meanwhile is counted. */
function openWithLine() {
  const lines: TestLine[] = [];
  class TestLine {
    onopen?: () => void;
    onclose?: (event: CloseEvent) => void;
    constructor() {
      lines.push(this);
    }
    send(): void {}
    close(): void {}
  }
  const asked = { mine: 0, clock: 0, yours: 0 };
  vi.stubGlobal('WebSocket', TestLine);
  vi.stubGlobal('fetch', async (address: string) => {
    if (address.includes('/me')) asked.mine += 1;
    return new Response('{"late":[]}', { headers: { 'content-type': 'application/json' } });
  });
  const session = openWholeSession({
    sessionId: SESSION,
    role: 'participant',
    clock: {
      check() {
        asked.clock += 1;
      },
    },
    onYoursChanged() {
      asked.yours += 1;
    },
    onClosed: () => undefined,
  });
  ends.push(session.destroy);
  return { lines, asked };
}

it('asks what is mine whenever the line comes back: nobody could tell this page of it meanwhile', async () => {
  const { lines, asked } = openWithLine();
  lines[0]?.onopen?.();
  expect(asked).toEqual({ mine: 1, clock: 1, yours: 0 });
  lines[0]?.onclose?.(new CloseEvent('close', { code: 1006 }));
  await expect.poll(() => lines).toHaveLength(2);
  lines[1]?.onopen?.();
  expect(asked).toEqual({ mine: 2, clock: 2, yours: 1 });
});
