import { describe, expect, it } from 'vitest';
import { documentName, parseDocumentName } from './documents.ts';

describe('document names', () => {
  it('reads back what it writes', () => {
    for (const name of ['s1/board/main', 's1/desk', 's1/quiet/stage-2/ada']) {
      const address = parseDocumentName(name);
      expect(address && documentName(address)).toBe(name);
    }
  });

  it.each([
    '',
    's1',
    's1/board',
    's1/board/',
    's1/board/a/b',
    's1/session/x',
    's 1/session',
    's1/other',
    's1/quiet',
    's1/quiet/a',
    's1/quiet//ada',
    's1/quiet/a/b/c',
  ])('refuses %j', (name) => {
    expect(parseDocumentName(name)).toBeUndefined();
  });
});
