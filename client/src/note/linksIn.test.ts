import { describe, expect, it } from 'vitest';
import { linksIn } from './linksIn.ts';

describe('the links in a text', () => {
  it('are its http and https addresses, in its order and each once', () => {
    expect(linksIn('See https://a.example/x and HTTP://b.example, then https://a.example/x again')).toEqual([
      'https://a.example/x',
      'http://b.example/',
    ]);
  });

  it.each([
    ['Look (https://a.example/x).', 'https://a.example/x'],
    ['“https://a.example/x”', 'https://a.example/x'],
    ['https://a.example/Cell_(biology)!', 'https://a.example/Cell_(biology)'],
    ['[https://a.example/?q=1&r=2]', 'https://a.example/?q=1&r=2'],
    ['https://a.example/x…\nnext line', 'https://a.example/x'],
    ['https://a.example:8080/x#part', 'https://a.example:8080/x#part'],
    [`https://a.example/(x)${')'.repeat(9_000)}.`, 'https://a.example/(x)'],
    ['https://cymru.example/tŷ', 'https://cymru.example/t%C5%B7'],
  ])('end where the address ends: %.60s', (text, link) => {
    expect(linksIn(text)).toEqual([link]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,https',
    'file:///etc/passwd',
    'www.a.example',
    'https://',
    'https://bank.example@elsewhere.example/',
    'https://you:secret@elsewhere.example/',
    'no address at all',
    '',
  ])('are none in: %s', (text) => {
    expect(linksIn(text)).toEqual([]);
  });
});
