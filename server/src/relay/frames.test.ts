import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { wireFrame } from './frames.ts';

/** Around where the head of a frame grows: RFC 6455, section 5.2. */
const LENGTHS = [0, 1, 125, 126, 127, 65_535, 65_536, 200_000];

it('frames messages of every length as a WebSocket reads them', async () => {
  const server = createServer();
  const upgrades = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, stream, head) => {
    upgrades.handleUpgrade(request, stream, head, () => {
      for (const length of LENGTHS) stream.write(wireFrame(Buffer.alloc(length, length)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const client = new WebSocket(`ws://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  const heard: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    client.on('error', reject);
    client.on('message', (data: Buffer) => {
      heard.push(data);
      if (heard.length === LENGTHS.length) resolve();
    });
  });
  client.terminate();
  server.close();
  expect(heard.map(({ length }) => length)).toEqual(LENGTHS);
  expect(heard.every((data, index) => data.equals(Buffer.alloc(data.length, LENGTHS[index])))).toBe(true);
});
