import { once } from 'node:events';
import { documentName, MAIN_ROOM, MESSAGE, SYNC } from '@evenboard/protocol';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

/** One person's line to the server, under a Yjs client id of its own, that sends and does not look at what comes. */
export interface WritingLine {
  readonly author: string;
  /** Codes with which the server has closed it. */
  readonly closeCodes: readonly number[];
  /** Sends what `change` does to the document. */
  write(change: () => void): void;
}

interface Entrance {
  readonly url: string;
  readonly sessionId: string;
  readonly token: string;
  readonly author: string;
}

function syncFrame(kind: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

/** Opens a line that writes from `doc`, which several lines share and somebody else keeps up to date. */
export async function openWritingLine(doc: Y.Doc, { url, sessionId, token, author }: Entrance) {
  const name = documentName({ kind: 'board', sessionId, roomId: MAIN_ROOM });
  const address = `${url.replace('http', 'ws')}/sync/${name}`;
  const socket = new WebSocket(address, ['evenboard', `token.${token}`], { perMessageDeflate: false });
  const closeCodes: number[] = [];
  socket.on('close', (code) => closeCodes.push(code));
  await once(socket, 'open');
  socket.send(syncFrame(SYNC.step1, Y.encodeStateVector(doc)));
  const clientId = new Y.Doc().clientID;
  const send = (update: Uint8Array) => socket.send(syncFrame(SYNC.update, update));
  const line: WritingLine = {
    author,
    closeCodes,
    write(change) {
      doc.clientID = clientId;
      doc.on('update', send);
      try {
        change();
      } finally {
        doc.off('update', send);
      }
    },
  };
  return line;
}
