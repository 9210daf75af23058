import { describe, expect, it } from 'vitest';
import { noteAddress, parseRoute } from './route.ts';

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

  it('is a note of a session, without a key', () => {
    const [pathname = '', hash] = noteAddress('abc', 'n_1.x').split('#');
    expect(parseRoute(pathname, `#${hash}`)).toEqual({
      kind: 'session',
      sessionId: 'abc',
      key: '',
      note: 'n_1.x',
    });
  });

  it.each(['#note=', '#note=a b', `#note=${'n'.repeat(65)}`])('never takes a note for a key: %s', (hash) => {
    expect(parseRoute('/s/abc', hash)).toEqual({ kind: 'session', sessionId: 'abc', key: '' });
  });

  it('is the practice board', () => {
    expect(parseRoute('/practice', '')).toEqual({ kind: 'practice' });
  });

  it.each(['/', '/s/', '/s/a b', '/s/abc/other', '/elsewhere'])('is the first page for %s', (path) => {
    expect(parseRoute(path, '#how')).toEqual({ kind: 'landing' });
  });
});
