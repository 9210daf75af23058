import { describe, expect, it } from 'vitest';
import { parseRoute } from './route.ts';

describe('the address of a page', () => {
  it('is a session with the key of its link', () => {
    expect(parseRoute('/s/abc', '#secret')).toEqual({ kind: 'session', sessionId: 'abc', key: 'secret' });
  });

  it('is a session without a key once one is in', () => {
    expect(parseRoute('/s/abc/', '')).toEqual({ kind: 'session', sessionId: 'abc', key: '' });
  });

  it('does not take the skip link for a key', () => {
    expect(parseRoute('/s/abc', '#notes')).toEqual({ kind: 'session', sessionId: 'abc', key: '' });
  });

  it('is the practice board', () => {
    expect(parseRoute('/practice', '')).toEqual({ kind: 'practice' });
  });

  it.each(['/', '/s/', '/s/a b', '/s/abc/other', '/elsewhere'])('is the first page for %s', (path) => {
    expect(parseRoute(path, '#how')).toEqual({ kind: 'landing' });
  });
});
