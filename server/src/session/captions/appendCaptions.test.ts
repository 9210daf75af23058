import { randomUUID } from 'node:crypto';
import { LIMITS } from '@evenboard/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { appendCaptions, type Captions, captionLines, linesOf } from './appendCaptions.ts';

const facts = { now: 1_000, newId: randomUUID };

function after(...sent: Captions[]): string[] {
  const doc = new Y.Doc();
  for (const captions of sent) appendCaptions(doc, captions, facts);
  return captionLines(doc).map(({ text }) => text);
}

describe('captions', () => {
  it('are kept line by line, without empty ones', () => {
    expect(after({ text: 'HELLO,\n\nWORLD\n' })).toEqual(['HELLO,', 'WORLD']);
  });

  it('that come again under their number change nothing', () => {
    expect(after({ seq: 1, text: 'One' }, { seq: 2, text: 'Two' }, { seq: 1, text: 'One' })).toEqual([
      'One',
      'Two',
    ]);
  });

  it('of a sender that counts from the beginning again are new ones', () => {
    expect(after({ seq: 7, text: 'Before' }, { seq: 900, text: 'Late' }, { seq: 7, text: 'Anew' })).toEqual([
      'Before',
      'Late',
      'Anew',
    ]);
  });

  it('stand in the order of their numbers, whatever overtakes what on the way', () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 });
    fc.assert(
      fc.property(order, (seqs) => {
        expect(after(...seqs.map((seq) => ({ seq, text: `line ${seq}` })))).toEqual(
          [1, 2, 3, 4, 5, 6].map((seq) => `line ${seq}`),
        );
      }),
    );
  });

  it('are cut where a line is very long, and lose nothing but spaces', () => {
    const long = 'word '.repeat(500).trim();
    expect(linesOf(long).every((line) => line.length <= LIMITS.captionLength)).toBe(true);
    expect(linesOf(long).join('')).toBe(long);
  });

  it('lose the oldest when there are too many', () => {
    const doc = new Y.Doc();
    for (let index = 0; index <= LIMITS.captionLinesKept; index += 1) {
      appendCaptions(doc, { text: `line ${index}` }, facts);
    }
    expect(captionLines(doc).length).toBe(LIMITS.captionLinesKept);
    expect(captionLines(doc).get(0).text).toBe('line 1');
  });
});
