import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A line to the server that can be cut, as wifi is: whoever has this address alone is offline then. */
export interface Line {
  readonly url: string;
  /** Ends every connection at once and takes no new one. */
  cut(): void;
  mend(): void;
  destroy(): Promise<void>;
}

/** Opens a line to a port of this machine. */
export async function createLine(port: number): Promise<Line> {
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(port, 'localhost');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.pipe(other);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no line');
  const endAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://localhost:${address.port}`,
    cut() {
      isCut = true;
      endAll();
    },
    mend() {
      isCut = false;
    },
    async destroy() {
      server.close();
      endAll();
      await once(server, 'close');
    },
  };
}
