import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const MAIN = path.join(import.meta.dirname, 'main.ts');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evenboard-main-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The server as a user starts it. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: path.join(folder, 'data'), ...env },
  });
  const said = { out: '', err: '' };
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes) => {
      said.out += bytes;
      if (said.out.includes('is ready at')) resolve();
    });
  });
  child.stderr.on('data', (bytes) => {
    said.err += bytes;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), ...said }));
  return { child, said, ready, ended };
}

async function expectRefusal(env: Record<string, string>, words: RegExp): Promise<void> {
  const { code, err } = await start(env).ended;
  expect(err).toMatch(words);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
}

it('says where it is, and stops cleanly on SIGTERM', async () => {
  const { child, said, ready, ended } = start({});
  await Promise.race([ready, ended]);
  expect(said.out).toMatch(/^Evenboard is ready at http:\/\/localhost:\d+\n$/);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
});

it('says in one line that a port is taken', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  await expectRefusal({ PORT: String(port) }, new RegExp(`Port ${port} is taken`));
  other.close();
});

it('says the same to whoever starts a second server, and lets the first one be', async () => {
  const first = start({ PORT: '0' });
  await Promise.race([first.ready, first.ended]);
  const port = /:(\d+)/.exec(first.said.out)?.[1] ?? '';
  await expectRefusal({ PORT: port }, new RegExp(`Port ${port} is taken`));
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  first.child.kill('SIGTERM');
  await first.ended;
});

it('says in one line that the data folder cannot be written', async () => {
  const file = path.join(folder, 'file');
  await writeFile(file, '');
  await expectRefusal({ DATA_DIR: path.join(file, 'data') }, /file\/data/);
});

it('says in one line which setting has a bad value', async () => {
  await expectRefusal({ PORT: 'many' }, /PORT: must be a whole number/);
  await expectRefusal({ REDIS_URL: 'redis://here' }, /REDIS_URL: several nodes are not built yet/);
});
