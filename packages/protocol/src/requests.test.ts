import { describe, expect, it } from 'vitest';
import { command } from './commands/command.ts';
import { personName } from './commands/fields.ts';
import { createSessionRequest, joinRequest } from './requests.ts';

describe('what comes in over HTTP', () => {
  it('trims a name, keeps any script, and refuses an empty or endless one', () => {
    expect(personName.parse('  هالة ')).toBe('هالة');
    expect(personName.safeParse(' \u0000 ').success).toBe(false);
    expect(personName.safeParse('\u200b\u2060').success).toBe(false);
    expect(personName.safeParse('a'.repeat(61)).success).toBe(false);
    expect(personName.safeParse('a'.repeat(10_000)).success).toBe(false);
  });

  it('refuses unknown fields by name', () => {
    const result = joinRequest.safeParse({ key: 'k', name: 'Ada', rôle: 'facilitator' });
    expect(result.error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: ['rôle'] });
  });

  it('takes a closing time in milliseconds or as ISO 8601 with an offset', () => {
    expect(createSessionRequest.parse({ title: 'T', closesAt: '2020-06-12T12:00:00+01:00' }).closesAt).toBe(
      createSessionRequest.parse({ title: 'T', closesAt: Date.UTC(2020, 5, 12, 11) }).closesAt,
    );
  });

  it('refuses a closing time that no date can stand for', () => {
    expect(createSessionRequest.safeParse({ title: 'T', closesAt: 8.64e15 + 1 }).success).toBe(false);
    expect(createSessionRequest.safeParse({ title: 'T', closesAt: 8.64e15 }).success).toBe(true);
  });

  it('knows a command by its type and refuses others', () => {
    expect(command.parse({ type: 'addProxy', name: 'Walter', channel: 'post' })).toMatchObject({
      channel: 'post',
    });
    expect(command.safeParse({ type: 'makeTea' }).success).toBe(false);
  });
});
