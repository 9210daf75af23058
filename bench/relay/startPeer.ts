import { join } from 'node:path';
import type { Entrance, RelayUnderTest, Shape, StartRelay } from './RelayUnderTest.ts';
import { freePort, startProcess } from './startProcess.ts';

interface Peer {
  readonly name: string;
  readonly folder: string;
  readonly file: string;
  /** Whether it speaks of each document by name, and not by the address of the line. */
  readonly isNamed?: true;
}

const PEERS = {
  peer: {
    name: '@y/websocket-server 0.1.5',
    folder: 'peer',
    file: 'node_modules/@y/websocket-server/src/server.js',
  },
  hocuspocus: { name: '@hocuspocus/server 4.7.0', folder: 'hocuspocus', file: 'server.js', isNamed: true },
  forwarder: { name: 'a ws forwarder', folder: '.', file: 'forwarder.ts' },
} as const satisfies Record<string, Peer>;

/** A relay of somebody else's as its own command or guide starts it: in memory, no doors, no checks. */
async function startPeer(peer: Peer, { rooms, clients }: Shape): Promise<RelayUnderTest> {
  const port = await freePort();
  const folder = join(import.meta.dirname, peer.folder);
  const started = await startProcess(join(folder, peer.file), {
    cwd: folder,
    env: { HOST: '127.0.0.1', PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
  });
  const entrance = (room: number, personId: string): Entrance => {
    const url = `ws://127.0.0.1:${port}/${peer.isNamed ? '' : `bench${room}`}`;
    return { url, headers: {}, personId, ...(peer.isNamed && { documentName: `bench${room}` }) };
  };
  return {
    name: peer.name,
    ...started,
    rooms: Array.from({ length: rooms }, (_, room) => ({
      entrances: Array.from({ length: clients }, (_none, index) => entrance(room, `p${index}`)),
      lateEntrance: entrance(room, 'late'),
    })),
  };
}

/** The relays that ours is measured beside. */
export const STARTS: { readonly [Name in keyof typeof PEERS]: StartRelay } = {
  peer: (shape) => startPeer(PEERS.peer, shape),
  hocuspocus: (shape) => startPeer(PEERS.hocuspocus, shape),
  forwarder: (shape) => startPeer(PEERS.forwarder, shape),
};
