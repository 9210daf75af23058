import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { settledMegabytes } from '../settledMegabytes.ts';
import { writeAwareness, writeSync } from './frames.ts';
import { TestRelay } from './testRelay.ts';

/** In `npm test` a few; FUZZ_FRAMES=1000000 for a night. */
const FRAMES = Number(process.env['FUZZ_FRAMES'] ?? 3_000);
const FRAMES_OF_ONE = 12;
/** So much may lie about in memory that was not there before. */
const GROWTH_MB = 200;

let relay: TestRelay;
beforeAll(async () => {
  relay = await TestRelay.start();
});
afterAll(() => relay.end());

/** Notes as their sender could write them if they might write, to be bent. */
const realUpdate = fc.tuple(fc.integer({ min: 1, max: 2 ** 31 }), fc.string()).map(([client, text]) => {
  const doc = new Y.Doc();
  doc.clientID = client;
  const note = new Y.Map<unknown>([
    ['place', { section: 'a', row: 2 }],
    ['colour', 'yellow'],
    ['author', 'o'],
    ['createdAt', 1_000],
    ['text', new Y.Text(text)],
  ]);
  doc.getMap('notes').set('n2', note);
  return Y.encodeStateAsUpdate(doc);
});

/** The same bytes with some changed, cut off or doubled. */
const bent = (bytes: fc.Arbitrary<Uint8Array>) =>
  fc
    .tuple(bytes, fc.array(fc.tuple(fc.nat(500), fc.nat(255)), { maxLength: 6 }), fc.nat(500))
    .map(([whole, changes, cut]) => {
      const copy = Uint8Array.from(cut % 3 === 0 ? whole.subarray(0, cut) : whole);
      for (const [at, byte] of changes) if (copy.length > 0) copy[at % copy.length] = byte;
      return copy;
    });

const presence = fc
  .array(
    fc.record({
      client: fc.nat(2 ** 31),
      clock: fc.nat(2 ** 32 - 1),
      state: fc.oneof(fc.json(), fc.string()),
    }),
    { maxLength: 5 },
  )
  .map(writeAwareness);

const frame = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.tuple(fc.nat(70), fc.uint8Array({ maxLength: 100 })).map(([type, rest]) => Uint8Array.of(type, ...rest)),
  fc
    .tuple(fc.constantFrom(0, 1, 2), bent(realUpdate))
    .map(([type, bytes]) => writeSync(type as 0 | 1 | 2, bytes)),
  bent(
    fc
      .tuple(fc.constantFrom(0, 1, 2), realUpdate)
      .map(([type, bytes]) => writeSync(type as 0 | 1 | 2, bytes)),
  ),
  bent(presence),
);

it('whatever who may only read sends, nothing changes for anybody, and everybody is served on', async () => {
  const host = relay.client('facilitator-host');
  await vi.waitFor(() => expect(host.isSynced).toBe(true), { timeout: 30_000 });
  host.addNote('n1', 'host');
  const before = () => JSON.stringify(host.notes.toJSON());
  const kept = before();
  const megabytes = await settledMegabytes();
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: FRAMES_OF_ONE }), async (frames) => {
      const hostile = relay.socket('observer-o');
      await vi.waitFor(() => expect(hostile.isOpen).toBe(true), { interval: 2, timeout: 30_000 });
      for (const bytes of frames)
        if (hostile.socket.readyState === hostile.socket.OPEN) hostile.socket.send(bytes);
      hostile.socket.close();
      await vi.waitFor(() => expect(hostile.closedWith).toBeDefined(), { interval: 2, timeout: 30_000 });
      expect(before()).toBe(kept);
    }),
    { numRuns: Math.ceil(FRAMES / FRAMES_OF_ONE) },
  );
  const late = relay.client('facilitator-host');
  await vi.waitFor(() => expect(JSON.stringify(late.notes.toJSON())).toBe(kept), { timeout: 30_000 });
  expect(host.closedWith).toBeUndefined();
  const grown = (await settledMegabytes()) - megabytes;
  expect(grown).toBeLessThan(GROWTH_MB);
  process.stdout.write(
    `frames: ${FRAMES.toLocaleString('en')} hostile ones changed nothing for anybody; memory ${grown.toFixed(0)} MB more\n`,
  );
});
