import type { LateEntry } from '@evenboard/protocol';
import { beforeEach, expect, it } from 'vitest';
import { watchLateWords } from './lateWords.ts';
import { createValue } from './Readable.ts';
import type { SaveState } from './roomSession.ts';

beforeEach(() => localStorage.clear());

const entry = (id: string, room = 'main'): LateEntry => ({
  id,
  room,
  kind: 'note',
  text: 'words',
  at: 1,
  reason: 'stage',
});
const SAVED: SaveState = { kind: 'saved', waiting: 0 };

function watch(save = createValue(SAVED), late = createValue<readonly LateEntry[]>([])) {
  const told: string[] = [];
  const stop = watchLateWords({ sessionId: 's', roomId: 'main', save }, late, {
    onLate: (entries) => told.push(...entries.map(({ id }) => id)),
    onNoneLeft: () => told.push('none left'),
  });
  return { save, late, told, stop };
}

it('waits until everything is with the server before the page begins anew', () => {
  const { save, late, told } = watch(createValue<SaveState>({ kind: 'saving', waiting: 1 }));
  late.set([entry('l1')]);
  save.set({ kind: 'offline', waiting: 1 });
  expect(told).toEqual([]);
  save.set(SAVED);
  expect(told).toEqual(['l1']);
});

it('tells of the words of this room once, after a reload too', async () => {
  const { late, told, stop } = watch();
  late.set([entry('l1'), entry('l2', 'blue')]);
  late.set([entry('l1'), entry('l2', 'blue'), entry('l3')]);
  expect(told).toEqual(['l1']);
  stop();
  const again = watch(createValue(SAVED), late);
  await Promise.resolve();
  expect(again.told).toEqual(['l3']);
});

it('tells when all of it has been dealt with', () => {
  const { late, told } = watch();
  late.set([entry('l1')]);
  late.set([]);
  expect(told).toEqual(['l1', 'none left']);
});

it('tells of nothing any more once it is over', () => {
  const { late, told, stop } = watch();
  stop();
  late.set([entry('l1')]);
  expect(told).toEqual([]);
});
