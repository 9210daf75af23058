import {
  type DocumentAddress,
  documentName,
  MESSAGE,
  RESTART,
  readSaved,
  readSyncUpdate,
  SYNC,
} from '@evenboard/protocol';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { countingSocket } from './countingSocket.ts';
import type { LineHold } from './hold.ts';
import type { SaveTracker } from './saveTracker.ts';

interface Listeners {
  /** The server closed the line for good (4400 to 4499). */
  onClosed(code: number): void;
  /** Something of this person's own has changed at the server. */
  onYoursChanged(): void;
  /** Where given, told what is sent and what is on disk. */
  tracker?: SaveTracker;
  /** Where given, says when what others have changed comes into the page. */
  hold?: Pick<LineHold, 'receive'>;
}

function serverAddress(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;
}

/**
 * The line between a document and the server, not yet connected. Tabs of one browser meet at the
 * server (`disableBc`), where it is known who may do what.
 */
export function connectDocument(
  doc: Y.Doc,
  address: DocumentAddress,
  listeners: Listeners,
): WebsocketProvider {
  const { tracker, hold } = listeners;
  const provider = new WebsocketProvider(serverAddress(), documentName(address), doc, {
    connect: false,
    disableBc: true,
    ...(tracker && { WebSocketPolyfill: countingSocket(tracker) }),
  });
  if (hold) receiveInto(provider, hold);
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => tracker?.acknowledged(readSaved(decoder));
  provider.messageHandlers[MESSAGE.yoursChanged] = () => listeners.onYoursChanged();
  provider.on('sync', (isSynced: boolean) => isSynced && tracker?.synced());
  // While the line was down others dropped this entry; they take it again only under a higher clock.
  provider.on('status', ({ status }) => {
    if (status === 'connected') provider.awareness.setLocalState(provider.awareness.getLocalState());
  });
  provider.on('connection-close', () => tracker?.closed());
  comeBackApart(provider);
  provider.on('closed', ({ code }) => listeners.onClosed(code));
  return provider;
}

/** When a page asks for a server again that is away, at the earliest and at the latest. */
const AWAY_MS = { least: 200, most: 1_900 };
/** After so many attempts the provider waits as long as it may between two. */
const ATTEMPTS = 5;

/**
 * A server that restarts is back within a second or two, and a hundred pages that all come in the same moment would hold
 * it up: each waits as long as chance has it, the first time too.
 */
export function comeBackApart(
  provider: Pick<WebsocketProvider, 'on' | 'maxBackoffTime' | 'wsUnsuccessfulReconnects'>,
): void {
  // Told before the provider works out how long it waits.
  provider.on('connection-close', (event) => {
    provider.maxBackoffTime = AWAY_MS.least + Math.random() * (AWAY_MS.most - AWAY_MS.least);
    if (event?.reason !== RESTART) return;
    provider.wsUnsuccessfulReconnects = Math.max(provider.wsUnsuccessfulReconnects, ATTEMPTS);
  });
}

/** Leaves to the hold what the line brings; the server's questions are answered from the page's document as ever. */
export function receiveInto(
  provider: Pick<WebsocketProvider, 'messageHandlers' | 'doc' | '_updateHandler'>,
  hold: Pick<LineHold, 'receive'>,
): void {
  const receive = provider.messageHandlers[MESSAGE.sync];
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, line, emitSynced, type) => {
    if (decoder.arr[decoder.pos] === SYNC.step1) {
      receive?.(encoder, decoder, line, emitSynced, type);
      return;
    }
    const { kind, update } = readSyncUpdate(decoder);
    // The provider has no use for what it brought itself, but while it listens Yjs writes all of that out again.
    provider.doc.off('update', provider._updateHandler);
    hold.receive(update, line);
    provider.doc.on('update', provider._updateHandler);
    if (emitSynced && kind === SYNC.step2) line.synced = true;
  };
}
