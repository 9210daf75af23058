import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { settledMegabytes } from '../settledMegabytes.ts';
import { sampleCommands } from './sampleCommands.ts';
import { type Answer, startTestServer, type TestServer } from './startTestServer.ts';
import { create, read, setUpSession } from './testSessions.ts';

/** In `npm test` a few; FUZZ_BODIES=1000000 for a night. */
const BODIES = Number(process.env['FUZZ_BODIES'] ?? 1_000);
/** So much may lie about in memory that was not there before: far less than a kilobyte for each of a million. */
const GROWTH_MB = 200;
/** What a proxy in front of it would say of a server that has failed. */
const FAILED = 500;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ rateLimits: false });
});
afterAll(() => server.stop());

const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    -1,
    0.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    '',
    'main',
    '__proto__',
    '../../etc/passwd',
    "'; DROP TABLE sessions; --",
    '\u0000',
    '\ud800',
    '\u202e',
    'x'.repeat(100_000),
    Array.from({ length: 5_000 }, () => 'x'),
    JSON.parse(
      '{"__proto__": {"isFacilitator": true}, "constructor": {"prototype": {"role": "facilitator"}}}',
    ),
  ),
);

/** Stands in commands for somebody who is there. */
const SOMEBODY = '$somebody';
const SAMPLES = Object.entries(sampleCommands(SOMEBODY));

/** A command that could be given, with some of its fields made into something else, left out or added. */
const bentCommand = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(fc.tuple(fc.nat(8), fc.oneof(anything, fc.constant(undefined))), { maxLength: 3 }),
    fc.uuid(),
  )
  .map(([[type, fields], changes, commandId]) => {
    const bent: Record<string, unknown> = { ...fields, type, commandId };
    const names = [...Object.keys(bent), 'surplus'];
    for (const [at, value] of changes) bent[names[at % names.length] ?? 'surplus'] = value;
    return JSON.stringify(bent);
  });

/** JSON that is none any more. */
const brokenText = fc
  .tuple(bentCommand, fc.nat(200), fc.string({ maxLength: 3 }))
  .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1));

const body = fc.oneof(
  { weight: 4, arbitrary: bentCommand },
  { weight: 1, arbitrary: brokenText },
  { weight: 1, arbitrary: anything.map((value) => JSON.stringify(value) ?? '') },
);

const TYPES = ['application/json', 'text/plain', 'application/octet-stream', 'text/csv', 'nonsense'];

/** Where a body can go; commands get most of them. */
const address = fc.oneof(
  { weight: 6, arbitrary: fc.constant('/commands') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('/join', '/door', '/leave', '/captions/main', '/import?room=main', '/import'),
  },
);

const elsewhere = fc.constantFrom('/api/codes', '/api/templates', '/api/sessions');

/** A server error, or a refusal that does not say why in words. */
function isWrong({ status, json }: Answer): boolean {
  return status >= FAILED || (status >= 400 && (typeof json.detail !== 'string' || json.detail === ''));
}

it('whatever the body, the answer is no failure, says why in words, and changes nothing for others', async () => {
  const others = await setUpSession(server, { template: 'strategy' });
  const looked = await lookAt(others);
  const megabytes = await settledMegabytes();
  const attacked = await setUpSession(server, { template: 'strategy' });
  const kofi = await attacked.come('participant', 'Kofi');
  await fc.assert(
    fc.asyncProperty(
      body,
      fc.oneof({ weight: 8, arbitrary: address }, { weight: 1, arbitrary: elsewhere }),
      fc.constantFrom(attacked.host.token, kofi.token, undefined, 'nonsense'),
      fc.oneof({ weight: 8, arbitrary: fc.constant(TYPES[0]) }, fc.constantFrom(...TYPES)),
      async (text, where, token, type) => {
        const path = where.startsWith('/api') ? where : `/api/sessions/${attacked.session.sessionId}${where}`;
        const headers = { 'Content-Type': type ?? '' };
        const answer = await server.call('POST', path, {
          body: text.replaceAll(SOMEBODY, kofi.id),
          token,
          headers,
        });
        expect(isWrong(answer), `${path} answered ${answer.status} ${answer.text.slice(0, 300)}`).toBe(false);
      },
    ),
    { numRuns: BODIES },
  );
  expect(await lookAt(others)).toBe(looked);
  expect(Object.prototype).not.toHaveProperty('isFacilitator');
  await create(server);
  const grown = (await settledMegabytes()) - megabytes;
  expect(grown).toBeLessThan(GROWTH_MB);
  process.stdout.write(
    `bodies: ${BODIES.toLocaleString('en')} hostile ones changed nothing for others; memory ${grown.toFixed(0)} MB more\n`,
  );
}, 7_200_000);

/** What a session looks like to its people. */
async function lookAt({ session, host }: Awaited<ReturnType<typeof setUpSession>>): Promise<string> {
  const [main, state] = await Promise.all(
    ['board/main', 'session'].map((document) =>
      read(server, session, document, host.token, (doc) => {
        const roots = ['sections', 'notes', 'info', 'rooms', 'plan'];
        const known = roots.map((root) => doc.getMap(root).toJSON());
        return known.some((root) => Object.keys(root).length > 0) ? JSON.stringify(known) : undefined;
      }),
    ),
  );
  return `${main}\n${state}`;
}
