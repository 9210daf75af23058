import { randomUUID } from 'node:crypto';
import { type Board, type BoardEnvironment, createUndo, openBoard, type Undo } from '@evenboard/board';
import { documentName, MAIN_ROOM, MESSAGE, type RoomId, readSaved, SYNC } from '@evenboard/protocol';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createWait } from './createWait.ts';

/** One person's copy of the board, held up to date by y-websocket's own provider. */
export interface Replica {
  readonly board: Board;
  readonly undo: Undo;
  readonly provider: WebsocketProvider;
  /** The updates that the server has said are on disk. */
  readonly saved: readonly Uint8Array[];
  /** Close codes, the latest last. */
  readonly closeCodes: readonly number[];
  /** Resolves when the server has told everything that it has. */
  synced(): Promise<void>;
  /** Resolves when this copy holds at least what the other has written. */
  has(state: ReadonlyMap<number, number>): Promise<void>;
  /** Whether everything written here is on disk. */
  isSaved(): boolean;
  /** Resolves when it is. */
  allSaved(): Promise<void>;
  destroy(): void;
}

/** What a test may decide that is random otherwise, and whose board it is. */
interface ReplicaOptions {
  /** The main board's, where it is left out. */
  readonly room?: RoomId;
  readonly environment?: BoardEnvironment;
  /** Yjs settles by it which of two writes at the same moment wins. */
  readonly clientId?: number;
}

export function openReplica(
  url: string,
  sessionId: string,
  token: string,
  {
    environment = { now: Date.now, random: Math.random, newId: randomUUID },
    clientId,
    room = MAIN_ROOM,
  }: ReplicaOptions = {},
): Replica {
  const doc = new Y.Doc();
  if (clientId !== undefined) doc.clientID = clientId;
  const board = openBoard(doc, environment);
  const saved: Uint8Array[] = [];
  const closeCodes: number[] = [];
  let sent: Uint8Array[] = [];
  let savedCount = 0;
  const { look, until: waitUntil } = createWait(() => `close codes: ${closeCodes.join(', ') || 'none'}`);

  /** The platform's WebSocket, with a note of what goes out. */
  class NotingSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      sent = [];
      savedCount = 0;
      this.addEventListener('close', ({ code }) => {
        closeCodes.push(code);
        look();
      });
    }
    override send(frame: Parameters<WebSocket['send']>[0]): void {
      if (frame instanceof Uint8Array) {
        const update = updateIn(frame);
        if (update) sent.push(update);
      }
      super.send(frame);
    }
  }

  // All copies of this test live in one process, where BroadcastChannel would join them past the server.
  const provider = new WebsocketProvider(
    `${url.replace('http', 'ws')}/sync`,
    documentName({ kind: 'board', sessionId, roomId: room }),
    doc,
    { protocols: ['evenboard', `token.${token}`], WebSocketPolyfill: NotingSocket, disableBc: true },
  );
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    const count = readSaved(decoder);
    saved.push(...sent.slice(savedCount, count));
    savedCount = count;
    look();
  };
  provider.messageHandlers[MESSAGE.yoursChanged] = () => undefined;
  provider.on('sync', look);
  doc.on('update', look);

  const until = (isTrue: () => boolean, what: string) =>
    waitUntil(isTrue, what, () =>
      isForGood(closeCodes.at(-1)) ? 'the server has closed the line for good' : undefined,
    );
  const isSaved = () => provider.synced && savedCount === sent.length;

  return {
    board,
    undo: createUndo(board),
    provider,
    saved,
    closeCodes,
    synced: () => until(() => provider.synced, 'the first sync'),
    has: (state) =>
      until(() => holds(Y.decodeStateVector(Y.encodeStateVector(doc)), state), "the others' changes"),
    isSaved,
    allSaved: () => until(isSaved, 'everything saved'),
    destroy() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Codes after which a provider does not come back by itself. */
function isForGood(code: number | undefined): boolean {
  return code !== undefined && code >= 4400 && code < 4500;
}

function holds(own: ReadonlyMap<number, number>, wanted: ReadonlyMap<number, number>): boolean {
  return Array.from(wanted).every(([client, clock]) => (own.get(client) ?? 0) >= clock);
}

/** The update in a frame that is counted by message 64: sync messages of type 1 and 2. */
function updateIn(frame: Uint8Array): Uint8Array | undefined {
  if (frame[0] !== MESSAGE.sync || (frame[1] !== SYNC.step2 && frame[1] !== SYNC.update)) return undefined;
  let length = 0;
  let at = 2;
  for (let shift = 0; ; shift += 7, at += 1) {
    const byte = frame[at] ?? 0;
    length += (byte & 127) << shift;
    if (byte < 128) break;
  }
  return frame.slice(at + 1, at + 1 + length);
}
