import { RESTART } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { comeBackApart } from './connectDocument.ts';

/** How long the provider would wait by its own rule, after a line that was closed like this. */
function waitMs(reason: string): number {
  const provider = new WebsocketProvider('ws://nowhere', 'room', new Y.Doc(), { connect: false });
  comeBackApart(provider);
  provider.emit('connection-close', [new CloseEvent('close', { code: 1012, reason }), provider]);
  const ms = Math.min(2 ** (provider.wsUnsuccessfulReconnects + 1) * 100, provider.maxBackoffTime);
  provider.destroy();
  return ms;
}

it('comes back to a server that restarts within two seconds, each page at a time of its own', () => {
  const waits = Array.from({ length: 50 }, () => waitMs(RESTART));
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(200);
  expect(Math.max(...waits)).toBeLessThan(2_000);
  // Fifty pages hit no quarter of that time alone: by chance they do once in more than a billion runs.
  expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(450);
});

it('comes back at once after anything else', () => {
  expect(waitMs('')).toBe(200);
});
