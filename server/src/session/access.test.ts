import { describe, expect, it } from 'vitest';
import { createAccess, isAllowedOrigin } from './access.ts';
import { readBearerToken, readCookieToken } from './cookies.ts';
import { createPresence } from './Presence.ts';
import { FRESH_STATE } from './referee/SessionState.ts';
import { testLiveSession, testPerson } from './testSession.ts';

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

describe('who is connected', () => {
  const room = (id: string) => ({ id, name: id, colour: 'blue', facilitators: [] });
  const kofi = testPerson('kofi', {
    room: 'green',
    group: 'green',
    movedAt: 100_000,
    left: { blue: 100_000 },
  });
  const session = testLiveSession([kofi, testPerson('gone', { tokenHashes: [] })], {
    state: { ...FRESH_STATE, rooms: [room('blue'), room('green')] },
  });
  const refusal = (now: number, roomId: string, id = 'kofi', role = kofi.role, onlyHandsIn = false) =>
    createAccess({
      directory: {
        open: async () => session,
        peek: () => session,
        forget() {},
        letGo: () => [],
        onOpened() {},
      },
      presence: createPresence(),
      publicUrl: undefined,
      now: () => now,
      lateChanged: () => undefined,
    }).refusal?.({ id, name: id, role }, { kind: 'board', sessionId: 's', roomId }, onlyHandsIn);

  it('may finish in the room they were moved out of, and is then sent away from it alone', () => {
    expect(refusal(190_000, 'blue')).toBeUndefined();
    expect(refusal(190_001, 'blue')).toBe(4403);
    expect(refusal(190_001, 'green')).toBeUndefined();
    expect(refusal(190_001, 'main')).toBeUndefined();
  });

  it('may stay to hand in what they wrote in that room, and comes back where they may read', () => {
    expect(refusal(190_001, 'blue', 'kofi', 'participant', true)).toBeUndefined();
    expect(refusal(190_001, 'green', 'kofi', 'participant', true)).toBe(1012);
    expect(refusal(190_001, 'red', 'kofi', 'participant', true)).not.toBeUndefined();
  });

  it('is sent away when they are out, and comes back with another role, however late it is noticed', () => {
    expect(refusal(0, 'main', 'gone')).toBe(4401);
    expect(refusal(0, 'main', 'nobody')).toBe(4401);
    expect(refusal(0, 'main', 'kofi', 'facilitator')).toBe(1012);
  });
});
