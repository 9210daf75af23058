import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from './text.ts';

describe('text on entry', () => {
  it('keeps tabs and line breaks and takes out other control characters', () => {
    expect(cleanText('a\tb\r\nc\u0000\u001b[31md\u0085')).toBe('a\tb\nc[31md');
  });

  it('takes out lone surrogates and keeps whole emoji with joiners', () => {
    expect(cleanText('x\ud83dy\udc4b')).toBe('xy');
    expect(cleanText('👩🏽‍🦯')).toBe('👩🏽‍🦯');
  });

  it('makes a name one trimmed line', () => {
    expect(cleanLine('  Siân \n\t Rhys ')).toBe('Siân Rhys');
  });
});
