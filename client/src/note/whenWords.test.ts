import { describe, expect, it } from 'vitest';
import { momentWords, whenWords } from './whenWords.ts';

describe('when something was', () => {
  const now = new Date(2026, 4, 5, 14, 30).getTime();
  const at = (...parts: [number, number, number, number, number]) =>
    whenWords(new Date(...parts).getTime(), now);

  it('is said as one says it', () => {
    expect(whenWords(now - 20_000, now)).toBe('just now');
    expect(whenWords(now + 20_000, now)).toBe('just now');
    expect(whenWords(now - 70_000, now)).toBe('a minute ago');
    expect(at(2026, 4, 5, 14, 10)).toBe('20 minutes ago');
    expect(at(2026, 4, 5, 9, 5)).toBe('at 09:05');
    expect(at(2026, 4, 4, 23, 59)).toBe('yesterday at 23:59');
    expect(at(2026, 4, 3, 8, 0)).toBe('on 3 May at 08:00');
    expect(at(2025, 11, 31, 8, 0)).toBe('on 31 December 2025 at 08:00');
  });
  it('names a moment by the clock, and by the day where that is another', () => {
    expect(momentWords(new Date(2026, 4, 5, 9, 5).getTime(), now)).toBe('09:05');
    expect(momentWords(new Date(2026, 4, 4, 9, 5).getTime(), now)).toBe('yesterday, 09:05');
    expect(momentWords(new Date(2026, 4, 1, 9, 5).getTime(), now)).toBe('1 May, 09:05');
  });
});
