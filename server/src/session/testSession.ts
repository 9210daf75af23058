import type { StoredPerson, StoredSession } from '../storage/Store.ts';
import { LiveSession } from './LiveSession.ts';

/** A stored session of which nothing matters but what a test says. */
export function testSession(more: Partial<StoredSession> = {}): StoredSession {
  const keys = { participant: '', observer: '' };
  return {
    id: 's',
    title: 'Co-creating our strategy',
    createdAt: 0,
    timeZone: 'UTC',
    keyHashes: { ...keys, facilitator: '' },
    sealedKeys: keys,
    code: 'ABCDEFGH',
    ...more,
  };
}

/** A person who has joined on one device. */
export function testPerson(id: string, more: Partial<StoredPerson> = {}): StoredPerson {
  return {
    id,
    session: 's',
    name: id,
    role: 'participant',
    room: 'main',
    joinedAt: 0,
    tokenHashes: [`token of ${id}`],
    ...more,
  };
}

/** A session in use with these people. */
export function testLiveSession(
  people: readonly StoredPerson[],
  more: Partial<StoredSession> = {},
): LiveSession {
  return new LiveSession(testSession(more), people);
}
