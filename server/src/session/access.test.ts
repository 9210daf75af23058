import { describe, expect, it } from 'vitest';
import { isAllowedOrigin } from './access.ts';
import { readBearerToken, readCookieToken } from './cookies.ts';

describe('isAllowedOrigin', () => {
  it("takes the request's own host and PUBLIC_URL, and nothing else", () => {
    expect(isAllowedOrigin('http://192.168.0.7:3000', '192.168.0.7:3000', undefined, false)).toBe(true);
    expect(isAllowedOrigin('http://board.local', 'board.local:80', undefined, false)).toBe(true);
    expect(isAllowedOrigin('https://board.example', 'inside:3000', 'https://board.example', false)).toBe(
      true,
    );
    expect(isAllowedOrigin('https://evil.example', 'board.example', 'https://board.example', true)).toBe(
      false,
    );
    expect(isAllowedOrigin('null', 'board.example', undefined, true)).toBe(false);
    expect(isAllowedOrigin('nonsense', 'nonsense', undefined, true)).toBe(false);
  });

  it('may be absent where the sender proved who they are another way', () => {
    expect(isAllowedOrigin(undefined, 'board.example', undefined, true)).toBe(true);
    expect(isAllowedOrigin(undefined, 'board.example', undefined, false)).toBe(false);
  });
});

describe('tokens', () => {
  const token = 'abcdefghijklmnopqrstuvwxyz0123456789';

  it("are found among other sessions' cookies", () => {
    expect(readCookieToken(`a=b; evenboard_x=${'z'.repeat(40)}; evenboard_s1=${token}`, 's1')).toBe(token);
    expect(readCookieToken(`evenboard_s1="${token}"`, 's1')).toBe(token);
  });

  it.each([
    undefined,
    '',
    ';;;=',
    'evenboard_s1',
    'evenboard_s1=',
    'evenboard_s1=%E0%A4%A',
    'evenboard_s1=a b',
  ])('a broken cookie counts as none: %s', (header) => expect(readCookieToken(header, 's1')).toBeUndefined());

  it('are read from an Authorization header', () => {
    expect(readBearerToken(`Bearer ${token}`)).toBe(token);
    expect(readBearerToken(`bearer ${token}`)).toBe(token);
    expect(readBearerToken('Basic abc')).toBeUndefined();
    expect(readBearerToken(undefined)).toBeUndefined();
  });
});
