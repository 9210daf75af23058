import { expect, it } from 'vitest';
import { testSession } from '../testSession.ts';
import { NO_BALLOTS } from './Ballots.ts';
import { FRESH_STATE } from './SessionState.ts';
import { setClosing } from './setClosing.ts';
import { decided, type Facts, type World } from './World.ts';

const at = (now: number): Facts => ({ now, random: () => 0, newId: () => 'id' });
const fresh: World = { stored: testSession(), state: FRESH_STATE, people: new Map(), ballots: NO_BALLOTS };
type Asked = Omit<Parameters<typeof setClosing>[1], 'type'>;
const set = (world: World, asked: Asked, now = 1_000) =>
  decided(world, setClosing(world, { type: 'setClosing', ...asked }, at(now)));

it('sets and takes away times, and leaves what it is not told of', () => {
  const both = set(fresh, { closesAt: 5_000, eraseAt: 9_000, late: 'tray' });
  expect(both.stored).toEqual({ ...fresh.stored, closesAt: 5_000, eraseAt: 9_000 });
  expect(set(both, { late: 'tray' }).stored).toEqual(both.stored);
  expect(set(both, { eraseAt: null }).stored).toEqual({ ...fresh.stored, closesAt: 5_000 });
  const none = set(both, { closesAt: null, eraseAt: null });
  expect(none.stored).toEqual(fresh.stored);
  expect(none.state.late).toBe('tray');
});

it('closes at once, and not a second time', () => {
  const closed = set(fresh, { closesAt: 'now' });
  expect(closed.stored.closesAt).toBe(1_000);
  expect(set(closed, { closesAt: 'now' }, 2_000).stored.closesAt).toBe(1_000);
  expect(set(closed, { closesAt: 3_000 }, 2_000).stored.closesAt).toBe(3_000);
});

it('refuses times that have passed, and erasing what is still open', () => {
  expect(() => set(fresh, { closesAt: 999 })).toThrow(/closesAt.*passed/);
  expect(() => set(fresh, { eraseAt: 1_000 })).toThrow(/eraseAt.*passed/);
  const erased = set(fresh, { eraseAt: 9_000 });
  expect(() => set(erased, { closesAt: 9_001 })).toThrow(/erased.*before it closes/);
  // One that has passed is no hindrance to what else is asked, where it only stays as it is.
  const closed = set(fresh, { closesAt: 2_000 });
  expect(set(closed, { closesAt: 2_000, late: 'tray' }, 5_000).state.late).toBe('tray');
});
