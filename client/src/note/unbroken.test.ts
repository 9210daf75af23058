import { expect, it } from 'vitest';
import { unbrokenClass } from './unbroken.ts';

it('tells what is a word of no language from what is only long', () => {
  expect(unbrokenClass('in words '.repeat(1100))).toBe('');
  expect(unbrokenClass(`https://example.org/${'a'.repeat(900)}`)).toBe('');
  expect(unbrokenClass('\n'.repeat(10_000))).toBe('');
  expect(unbrokenClass(`so ${'x'.repeat(1000)} it is`)).toBe(' is-unbroken');
  // Letters with ten marks each are read slowly, but not laid out slowly.
  expect(unbrokenClass(`e${'\u0301'.repeat(10)} `.repeat(900))).toBe('');
  expect(unbrokenClass(`e${'\u0301'.repeat(9_999)}`)).toBe(' is-unbroken is-heap');
});
