import * as decoding from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import { KEEP_ALIVE, MESSAGE, readSaved, writeSaved } from './messages.ts';

describe('messages of our own', () => {
  it.each([0, 1, 127, 128, 100_000])('carries the count %i of saved messages', (count) => {
    const decoder = decoding.createDecoder(writeSaved(count));
    expect(decoding.readVarUint(decoder)).toBe(MESSAGE.saved);
    expect(readSaved(decoder)).toBe(count);
  });

  it('keeps a connection alive with the empty awareness update of the contract', () => {
    expect([...KEEP_ALIVE]).toEqual([1, 1, 0]);
  });
});
