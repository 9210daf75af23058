import { createServer } from 'node:http';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { type WebSocket, WebSocketServer } from 'ws';
import * as Y from 'yjs';

/**
 * The least that a relay can do: what somebody sends goes to everybody else in the room, byte for byte, and is kept in a list
 * for who comes later. No document, no checks, no disk.
 */
interface Room {
  readonly sockets: Set<WebSocket>;
  readonly kept: Uint8Array[];
}

const SYNC = 0;
const STEP_1 = 0;
const STEP_2 = 1;

const rooms = new Map<string, Room>();
const http = createServer((_request, response) => response.end('a forwarder'));
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? { sockets: new Set(), kept: [] };
  rooms.set(url, room);
  room.sockets.add(socket);
  socket.on('close', () => room.sockets.delete(socket));
  socket.on('message', (message: Buffer) => {
    if (message[0] === SYNC && message[1] === STEP_1) return answer(socket, room);
    if (message[0] === SYNC) room.kept.push(contentOf(message));
    for (const other of room.sockets) if (other !== socket) other.send(message);
  });
});
const { HOST: host, PORT: port } = process.env;
http.listen(Number(port), host);

function answer(socket: WebSocket, { kept }: Room): void {
  const all = kept.length === 0 ? Y.encodeStateAsUpdate(new Y.Doc()) : Y.mergeUpdates(kept);
  if (kept.length > 0) kept.splice(0, kept.length, all);
  const reply = encoding.createEncoder();
  encoding.writeVarUint(reply, SYNC);
  encoding.writeVarUint(reply, STEP_2);
  encoding.writeVarUint8Array(reply, all);
  socket.send(encoding.toUint8Array(reply));
}

function contentOf(message: Buffer): Uint8Array {
  const decoder = decoding.createDecoder(message);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}
