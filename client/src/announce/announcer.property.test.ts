import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REMOTE_LANES, type RemoteLane } from './announcer.ts';
import { countWords, REMOTE_WORDS } from './clipWords.ts';
import { BETWEEN_FLUSHES_MS, createAnnouncer, QUIET_AFTER_KEY_MS } from './createAnnouncer.ts';
import { createTestClock } from './testClock.ts';

type Step =
  | { do: 'key' }
  | { do: 'wait'; ms: number }
  | { do: 'say' | 'urgent'; text: string }
  | { do: 'remote'; text: string; lane: RemoteLane };

/** Few different texts, so that the same one often comes twice; some are far too long. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('1 edited.', 'Saved, C4.', '6 new: 4 in D, 2 in C.') },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom('tea', 'café', 'x'), { minLength: 1, maxLength: 40, size: 'max' })
      .map((words) => words.join(' ')),
  },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('key' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 2_500 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('say' as const, 'urgent' as const), text }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('remote' as const),
      text,
      lane: fc.constantFrom(...REMOTE_LANES),
    }),
  },
);

interface Write {
  at: number;
  /** How many keys had been pressed before it. */
  keysBefore: number;
  kind: 'own' | 'remote' | 'urgent';
  lane?: RemoteLane;
  text: string;
}

/** What stands in a region, without the unheard space that tells the same words apart. */
const shown = (region: HTMLElement) => region.textContent?.replace(/\u00A0$/, '');

/** Runs the steps, then five quiet minutes, and answers what happened when. */
function run(steps: readonly Step[]) {
  const clock = createTestClock();
  const announcer = createAnnouncer(clock);
  const make = () => document.createElement('div');
  const [first, second, assertive] = [make(), make(), make()];
  announcer.attach({ polite: [first, second], assertive });
  const writes: Write[] = [];
  const keys: number[] = [];
  let saying: RemoteLane | undefined;
  announcer.lastSaid.subscribe(() => {
    const words = announcer.lastSaid.get();
    const isUrgent = shown(assertive) === words && shown(first) !== words && shown(second) !== words;
    const kind = saying !== undefined ? 'remote' : isUrgent ? 'urgent' : 'own';
    const keysBefore = keys.length;
    writes.push({ at: clock.now(), keysBefore, kind, text: words, ...(saying && { lane: saying }) });
    if (kind !== 'urgent') {
      const full = [first, second].filter((region) => region.textContent !== '');
      expect(full.map(shown), 'the words stand in one region alone').toEqual([words]);
    }
    saying = undefined;
  });
  for (const one of steps) {
    if (one.do === 'key') {
      keys.push(clock.now());
      announcer.keyPressed();
    } else if (one.do === 'wait') clock.advance(one.ms);
    else if (one.do === 'say') announcer.say(one.text);
    else if (one.do === 'urgent') announcer.urgent(one.text);
    else if (one.do === 'remote') {
      const words = () => {
        saying = one.lane;
        return one.text;
      };
      announcer.remote({ words }, one.lane);
    }
  }
  clock.advance(300_000);
  return { writes, keys, remote: writes.filter(({ kind }) => kind === 'remote') };
}

const check = (property: (steps: readonly Step[]) => void) =>
  fc.assert(fc.property(fc.array(step, { maxLength: 60, size: 'medium' }), property), { numRuns: 300 });

describe('the announcer, whatever comes in whatever order', () => {
  it('never tells of others within a second after a key', () =>
    check((steps) => {
      const { remote, keys } = run(steps);
      for (const { at, keysBefore } of remote) {
        expect(keys.slice(0, keysBefore).filter((key) => at < key + QUIET_AFTER_KEY_MS)).toEqual([]);
      }
    }));

  it('leaves at least four seconds between two messages from others', () =>
    check((steps) => {
      const { remote } = run(steps);
      for (const [index, { at }] of remote.entries()) {
        const before = remote[index - 1];
        if (before !== undefined) expect(at - before.at).toBeGreaterThanOrEqual(BETWEEN_FLUSHES_MS);
      }
    }));

  it('tells of others in at most fifteen words', () =>
    check((steps) => {
      for (const { text: words } of run(steps).remote)
        expect(countWords(words)).toBeLessThanOrEqual(REMOTE_WORDS);
    }));

  it('never tells the identical text twice in a row', () =>
    check((steps) => {
      const polite = run(steps).writes.filter(({ kind }) => kind !== 'urgent');
      for (const [index, { kind, text: words }] of polite.entries()) {
        if (kind === 'remote') expect(words).not.toBe(polite[index - 1]?.text);
      }
    }));

  it('gives the newest answer of mine at once, unless a warning goes before it', () =>
    check((steps) => {
      const before = steps.filter((one) => one.do !== 'urgent');
      const { writes } = run([...before, { do: 'say', text: 'older' }, { do: 'say', text: 'newest' }]);
      const end = before.reduce((sum, one) => sum + (one.do === 'wait' ? one.ms : 0), 0);
      expect(writes).toContainEqual(expect.objectContaining({ at: end, kind: 'own', text: 'newest' }));
      expect(writes.map(({ text: words }) => words)).not.toContain('older');
    }));

  it('loses no warning, no last answer, and of each lane not the newest message', () =>
    check((steps) => {
      const { writes } = run(steps);
      const spoken = writes.map(({ text: words }) => words).join('\n');
      for (const one of steps) if (one.do === 'urgent') expect(spoken).toContain(one.text);
      const answer = steps.findLast((one) => one.do === 'say');
      if (answer?.do === 'say') expect(spoken).toContain(answer.text);
      for (const lane of REMOTE_LANES) {
        const newest = steps.findLast((one) => one.do === 'remote' && one.lane === lane);
        const last = writes.findLast((one) => one.lane === lane);
        if (newest?.do !== 'remote') continue;
        const heard = last?.text.replace(/^Again: /, '').replace(/…$/, '') ?? '';
        expect(heard === '' ? undefined : newest.text.startsWith(heard)).toBe(true);
      }
    }));

  it('tells of my own place before anything else that waits', () =>
    check((steps) => {
      const { remote } = run([...steps, { do: 'wait', ms: 60_000 }, { do: 'key' }, ...inAllLanes()]);
      expect(remote.slice(-REMOTE_LANES.length).map(({ lane }) => lane)).toEqual(REMOTE_LANES);
    }));
});

function inAllLanes(): Step[] {
  return REMOTE_LANES.toReversed().map((lane) => ({ do: 'remote', text: `about ${lane}`, lane }));
}
