import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KilledServer, startKilledServer } from '../crash/KilledServer.ts';
import { Attendee, type Seat } from './Attendee.ts';
import { type ServerHealth, serverHealth } from './serverHealth.ts';

/** In `npm test` a handful for a moment; `npm run verify` says SOAK_PEOPLE=300 and SOAK_MINUTES=20. */
const PEOPLE = Number(process.env['SOAK_PEOPLE'] ?? 24);
const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 0.1);
/** A short run is one of people in a hurry, and ends before the boards that were loaded for who is at the door are let go. */
const IS_SHORT = MINUTES < 1;
const HASTE = IS_SHORT ? 20 : 1;
const SESSIONS = 3;
const TIMERS_MORE = IS_SHORT ? SESSIONS : 0;
const PATIENCE_MS = 120_000;
const LOOKS = 20;
/** By how much the least heap of the last quarter may exceed that of the second: boards grow a little, leaks much. */
const GROWTH = 1.25;
/** Objects that a short run has not collected yet are no leak. */
const SLACK_MB = 15;

let folder: string;
let server: KilledServer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evenboard-soak-'));
  server = await startKilledServer(folder);
});
afterAll(async () => {
  server.kill('SIGTERM');
  await server.ended;
  await rm(folder, { recursive: true, force: true });
});

it(
  'people come, write, do nothing, drop and return: at the end all have the same, and the server holds no more',
  async () => {
    // Each stock client listens for the end of this process.
    process.setMaxListeners(PEOPLE * 2);
    const before = await serverHealth(server.url);
    const sessions = await Promise.all(Array.from({ length: SESSIONS }, () => seats(PEOPLE / SESSIONS)));
    const groups = sessions.map((group) => group.map((seat) => new Attendee(seat, HASTE)));
    const people = groups.flat();
    for (const person of people) person.begin();

    const looks: ServerHealth[] = [];
    for (let look = 0; look < LOOKS; look += 1) {
      await delay((MINUTES * 60_000) / LOOKS);
      looks.push(await serverHealth(server.url));
    }

    for (const person of people) person.rest();
    await reached('everybody of a session has the same', () => groups.every(isAlike));
    const newcomers = sessions.map(([seat]) => new Attendee(seat as Seat, HASTE));
    await reached('who comes now has the same', () =>
      newcomers.every((one, index) => one.isSynced && one.notes() === groups[index]?.[0]?.notes()),
    );
    for (const person of [...people, ...newcomers]) person.leave();
    const after = await settled(before);
    tell(people, looks, after);

    expect(people.reduce((sum, { done }) => sum + done.keys, 0)).toBeGreaterThan(PEOPLE / 10);
    const [second = [], last = []] = [looks.slice(LOOKS / 4, LOOKS / 2), looks.slice((LOOKS * 3) / 4)];
    expect(leastHeap(last)).toBeLessThan(leastHeap(second) * GROWTH + SLACK_MB);
    expect(after.connections).toBe(0);
    expect(after.timers).toBeLessThanOrEqual(before.timers + TIMERS_MORE);
  },
  MINUTES * 60_000 + 3 * PATIENCE_MS,
);

/** Places in a session that begins now. */
async function seats(count: number): Promise<Seat[]> {
  const { sessionId, keys } = await post<{ sessionId: string; keys: { participant: string } }>(
    '/api/sessions',
    { title: 'An afternoon' },
  );
  const places: Seat[] = [];
  for (let number = 1; number <= count; number += 1) {
    const { token, participant } = await post<{ token: string; participant: { id: string } }>(
      `/api/sessions/${sessionId}/join`,
      { key: keys.participant, name: `Person ${number}` },
    );
    places.push({ url: server.url, sessionId, personId: participant.id, token });
  }
  return places;
}

async function post<T>(address: string, body: object): Promise<T> {
  const response = await fetch(server.url + address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as T;
}

function isAlike(people: readonly Attendee[]): boolean {
  if (!people.every(({ isSynced }) => isSynced)) return false;
  return new Set(people.map((person) => person.notes())).size === 1;
}

/** When everybody has gone and no timer is left that was not there before, or when it is clear that it stays so. */
async function settled(before: ServerHealth): Promise<ServerHealth> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const now = await serverHealth(server.url);
    if (now.connections === 0 && now.timers <= before.timers + TIMERS_MORE) return now;
    if (performance.now() > deadline) return now;
    await delay(250);
  }
}

async function reached(state: string, holds: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`not within ${PATIENCE_MS / 1_000} s: ${state}`);
    await delay(100);
  }
}

const leastHeap = (looks: readonly ServerHealth[]) =>
  Math.min(...looks.map(({ heapMegabytes }) => heapMegabytes));

function tell(people: readonly Attendee[], looks: readonly ServerHealth[], after: ServerHealth): void {
  const sum = (what: keyof Attendee['done']) =>
    people.reduce((all, { done }) => all + done[what], 0).toLocaleString('en');
  const quarters = [1, 2, 3, 4].map((quarter) =>
    leastHeap(looks.slice(((quarter - 1) * LOOKS) / 4, (quarter * LOOKS) / 4)).toFixed(0),
  );
  const resident = looks.map(({ residentMegabytes }) => residentMegabytes.toFixed(0));
  process.stdout.write(
    `soak: ${PEOPLE} people for ${MINUTES} minutes, ${sum('keys')} keys, ${sum('drops')} lines lost, ${sum('reloads')} pages closed; ` +
      `least heap of each quarter ${quarters.join(', ')} MB, resident ${resident.join(' ')} MB; ` +
      `afterwards ${after.timers} timers, ${after.connections} connections, ${after.documents} documents\n`,
  );
}
