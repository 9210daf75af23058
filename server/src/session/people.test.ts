import { LIMITS } from '@evenboard/protocol';
import { describe, expect, it } from 'vitest';
import type { StoredPerson } from '../storage/Store.ts';
import { LiveSession } from './LiveSession.ts';
import { ProblemError } from './ProblemError.ts';
import { addPerson } from './people.ts';

function sessionWith(count: number): LiveSession {
  const people = Array.from({ length: count }, (_, joinedAt): StoredPerson => {
    const id = `p${joinedAt}`;
    return { id, session: 's', name: id, role: 'participant', room: 'main', joinedAt, tokenHashes: [] };
  });
  const keys = { participant: '', observer: '' };
  return new LiveSession(
    {
      id: 's',
      title: 'Co-creating our strategy',
      createdAt: 0,
      timeZone: 'UTC',
      keyHashes: { ...keys, facilitator: '' },
      sealedKeys: keys,
      code: 'ABCDEFGH',
    },
    people,
  );
}

const nkechi = { name: 'Nkechi', role: 'participant', joinedAt: 0, tokenHashes: ['hash'] } as const;

describe('addPerson', () => {
  it('says that a session is full, and keeps nothing', async () => {
    const session = sessionWith(LIMITS.peopleInSession);
    const saved: StoredPerson[] = [];
    const store = { savePerson: async (person: StoredPerson) => void saved.push(person) };
    const refusal = await addPerson(store, session, { ...nkechi, tokenHashes: ['hash'] }).catch(
      (error) => error,
    );
    expect(refusal).toBeInstanceOf(ProblemError);
    expect(refusal).toMatchObject({ code: 'session_full', detail: expect.stringMatching(/1000 people/) });
    expect(saved).toEqual([]);
    expect(session.people.size).toBe(LIMITS.peopleInSession);
  });

  it('forgets somebody again whom the disk did not take', async () => {
    const session = sessionWith(1);
    const store = { savePerson: async () => Promise.reject(new Error('the disk is full')) };
    await expect(addPerson(store, session, { ...nkechi, tokenHashes: ['hash'] })).rejects.toThrow(
      'the disk is full',
    );
    expect(session.people.size).toBe(1);
  });
});
