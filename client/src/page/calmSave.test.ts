import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createValue } from '../session/Readable.ts';
import type { SaveState } from '../session/roomSession.ts';
import { createCalmSave, SAVED_AFTER_MS } from './calmSave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function open(kind: SaveState['kind'] = 'saved') {
  const save = createValue<SaveState>({ kind, waiting: 0 });
  const calm = createCalmSave(save);
  const shown: string[] = [];
  const stop = calm.subscribe(() => shown.push(calm.get().kind));
  const become = (next: SaveState['kind'], waiting = 0) => save.set({ kind: next, waiting });
  return { save, calm, shown, stop, become };
}

it('says "Saving" at once, and "Saved" when nothing has been on its way for a moment', () => {
  const { shown, become } = open();
  for (let key = 0; key < 5; key += 1) {
    become('saving', 1);
    vi.advanceTimersByTime(60);
    become('saving', 2);
    become('saved');
    vi.advanceTimersByTime(SAVED_AFTER_MS - 1);
  }
  expect(shown).toEqual(['saving']);
  vi.advanceTimersByTime(1);
  expect(shown).toEqual(['saving', 'saved']);
});

it('everything else is shown at once, and what was saved before is never shown after it', () => {
  const { shown, become } = open('loading');
  become('saved');
  become('saving', 1);
  become('saved');
  become('offline');
  vi.advanceTimersByTime(SAVED_AFTER_MS);
  expect(shown).toEqual(['saved', 'saving', 'offline']);
  become('refused');
  become('saved');
  expect(shown.at(-1)).toBe('saved');
});

it('looks again when somebody looks at it again', () => {
  const { calm, stop, become } = open();
  stop();
  become('offline');
  expect(calm.get().kind).toBe('saved');
  calm.subscribe(() => undefined);
  expect(calm.get().kind).toBe('offline');
});
