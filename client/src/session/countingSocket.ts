import { MESSAGE, SYNC } from '@evenboard/protocol';
import type { SaveTracker } from './saveTracker.ts';

function countedKind(data: unknown): 'all' | 'one' | undefined {
  if (!(data instanceof Uint8Array) || data[0] !== MESSAGE.sync) return undefined;
  if (data[1] === SYNC.step2) return 'all';
  return data[1] === SYNC.update ? 'one' : undefined;
}

/**
 * A WebSocket that tells the tracker which sync messages went out, in order: the server
 * acknowledges by counting the same messages.
 */
export function countingSocket(tracker: SaveTracker): typeof WebSocket {
  return class CountingSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      tracker.opened();
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data);
      const kind = countedKind(data);
      if (kind) tracker.sent(kind);
    }
  };
}
