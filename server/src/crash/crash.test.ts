import { closeSync, fstatSync, openSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CLOSE, RESTART } from '@evenboard/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Ordeal, until } from './Ordeal.ts';

/** In `npm test` each step once; `npm run verify` says KILLS=200. */
const KILLS = Number(process.env['KILLS'] ?? 10);
const FEW = Math.ceil(KILLS / 20);
const PER_KILL_MS = 40_000;
/** A step that no server has come to by then is left to the clock. */
const STEP_WITHIN_MS = 15_000;
/** After so many kills another folder: a board that has grown for an hour would be all that is measured. */
const KILLS_OF_FOLDER = 25;
/** Under load, and after a while. */
const LONGEST_MS = 900;

/** Where a process can end; undefined: anywhere, by the clock. */
const STEPS = [
  undefined,
  'after an entry',
  'before an entry is committed',
  'after an entry is committed',
  'before a snapshot',
  'after a snapshot',
  'after emptying the log',
  'before a snapshot is committed',
  'after a snapshot is committed',
  undefined,
] as const;

let ordeal: Ordeal;
beforeEach(async () => {
  ordeal = await Ordeal.begin();
});
afterEach(() => ordeal.end());

const random = (most: number) => Math.floor(Math.random() * most);

/**
 * Starts a server on what the last one left, which has to be all that it promised, and ends it at that step, or by the
 * clock, while people write. False where the clock had to.
 */
async function killOnce(step: string | undefined): Promise<boolean> {
  const from = path.join(ordeal.folder, 'from-here');
  rmSync(from, { force: true });
  // Logs are long before they become a snapshot.
  const times = step?.includes('entry') ? 40 : 2;
  await ordeal.start({
    ...(step !== undefined && { CRASH_AT: step, CRASH_AFTER: String(random(times)), CRASH_FROM: from }),
  });
  await ordeal.check();
  writeFileSync(from, '');
  const clock = delay(step === undefined ? random(LONGEST_MS) : STEP_WITHIN_MS, false);
  const writing = ordeal.write().then(() => ordeal.lookIn());
  const byItself = await Promise.race([ordeal.server.ended.then(() => true), clock]);
  ordeal.server.kill('SIGKILL');
  await writing;
  await ordeal.over();
  return byItself;
}

async function stop(): Promise<void> {
  ordeal.server.kill('SIGTERM');
  await ordeal.server.ended;
}

it(
  'loses nothing that it called saved or that anybody has seen, wherever it is killed',
  async () => {
    const total = { acknowledged: 0, seen: 0, lost: 0, byClock: 0 };
    const steps = new Map<string, number>();
    await stop();
    for (let kill = 0; kill < KILLS; kill++) {
      if (kill > 0 && kill % KILLS_OF_FOLDER === 0) {
        await checkOnce();
        addTo(total);
        await ordeal.end();
        ordeal = await Ordeal.begin();
        await stop();
      }
      const step = STEPS[kill % STEPS.length];
      if (await killOnce(step)) steps.set(step ?? '', (steps.get(step ?? '') ?? 0) + 1);
      else total.byClock += 1;
      expect(ordeal.toll.lost).toBe(0);
    }
    await checkOnce();
    addTo(total);
    const where = [...steps].map(([step, count]) => `${count} ${step}`).join(', ');
    process.stdout.write(
      `kills: ${KILLS} (${total.byClock} at random moments, ${where}): of ${total.acknowledged.toLocaleString('en')} acknowledged keystrokes and ${total.seen.toLocaleString('en')} more seen by others ${total.lost} were lost\n`,
    );
    expect(total.acknowledged).toBeGreaterThan(KILLS);
    // Most of the kills that are to hit a step do.
    if (KILLS >= STEPS.length) expect(steps.size).toBeGreaterThan(4);
  },
  KILLS * PER_KILL_MS,
);

async function checkOnce(): Promise<void> {
  await ordeal.start();
  await ordeal.check();
  expect(ordeal.toll.lost).toBe(0);
}

function addTo(total: { acknowledged: number; seen: number; lost: number }): void {
  total.acknowledged += ordeal.toll.acknowledged;
  total.seen += ordeal.toll.seen;
  total.lost += ordeal.toll.lost;
}

it(
  'reads a log whose last page was torn up to there',
  async () => {
    for (let count = 0; count < FEW; count++) {
      await ordeal.write();
      await until(() => ordeal.writers.every(({ saved }) => saved.length > 20));
      ordeal.server.kill('SIGKILL');
      await ordeal.over();
      tear(path.join(ordeal.folder, 'evenboard.sqlite-wal'), Math.random() < 0.5);
      await checkOnce();
    }
    process.stdout.write(
      `torn pages: ${FEW}: of ${ordeal.toll.acknowledged.toLocaleString('en')} acknowledged keystrokes ${ordeal.toll.lost} were lost\n`,
    );
  },
  FEW * PER_KILL_MS,
);

/** As a power cut leaves it: a page that was being written is there in part, or not as it should be. */
function tear(log: string, isShort: boolean): void {
  const frameBytes = 24 + 4096;
  const file = openSync(log, 'r+');
  const { size } = fstatSync(file);
  const frame = Buffer.alloc(frameBytes);
  readSync(file, frame, 0, frameBytes, Math.max(0, size - frameBytes));
  const at = random(frameBytes);
  frame.writeUInt8(frame.readUInt8(at) ^ 0xff, at);
  writeSync(file, frame, 0, isShort ? 1 + random(frameBytes - 1) : frameBytes, size);
  closeSync(file);
}

it(
  'has everything that it called saved when it is asked to stop',
  async () => {
    for (let count = 0; count < FEW; count++) {
      await ordeal.write();
      await until(() => ordeal.writers.every(({ saved }) => saved.length > 5));
      const { server, writers } = ordeal;
      server.kill('SIGTERM');
      expect(await server.ended).toMatchObject({ code: 0 });
      await until(() => writers.every(({ closedWith }) => closedWith !== undefined));
      // By the reason a page knows that everybody is sent away at once, and comes back at a time of its own.
      const ends = new Set(writers.map(({ closedWith, closedBecause }) => `${closedWith} ${closedBecause}`));
      expect(ends).toEqual(new Set([`${CLOSE.restarting} ${RESTART}`]));
      await ordeal.over();
      await checkOnce();
    }
    process.stdout.write(
      `asked to stop: ${FEW} times: of ${ordeal.toll.acknowledged.toLocaleString('en')} acknowledged keystrokes ${ordeal.toll.lost} were lost\n`,
    );
  },
  FEW * PER_KILL_MS,
);

it(
  'loses nothing when the disk is full, says so to who writes, and goes on by itself when there is room',
  async () => {
    await stop();
    const roomy = path.join(ordeal.folder, 'roomy');
    await ordeal.start({ FULL_AFTER_PAGES: '12', ROOMY: roomy });
    // Who comes too late may be told already that nothing can be kept.
    await ordeal.write().catch(() => undefined);
    // Who writes is sent away with 1012, comes back, and keeps what it has until then.
    await until(() => ordeal.writers.some(({ closedWith }) => closedWith === 1012));
    for (const writer of ordeal.writers) writer.leave();
    expect(ordeal.server.isOver).toBe(false);
    writeFileSync(roomy, '');
    await ordeal.check();
    await ordeal.write();
    await until(() => ordeal.writers.slice(-2).every(({ saved }) => saved.length > 20));
    ordeal.server.kill('SIGKILL');
    await ordeal.over();
    await checkOnce();
    process.stdout.write(
      `a full disk: of ${ordeal.toll.acknowledged.toLocaleString('en')} acknowledged keystrokes ${ordeal.toll.lost} were lost\n`,
    );
  },
  5 * PER_KILL_MS,
);
