import { LIMITS } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import { ProblemError } from './ProblemError.ts';
import { freeName, newPerson } from './people.ts';
import { testLiveSession, testPerson } from './testSession.ts';

const facts = { now: 7, random: Math.random, newId: () => 'new' };
const nkechi = { name: 'Nkechi', role: 'participant', tokenHashes: ['hash'] } as const;

it('says that a session is full', () => {
  const everybody = Array.from({ length: LIMITS.peopleInSession }, (_, index) => testPerson(`p${index}`));
  const session = testLiveSession(everybody).world;
  const come = () => newPerson(session, facts, { ...nkechi, tokenHashes: ['hash'] });
  expect(come).toThrow(ProblemError);
  expect(come).toThrow(/1000 people/);
});

it('gives the second of a name a quiet number, and leaves the first theirs', () => {
  const first = testPerson('a', { name: 'Nkechi' });
  const session = testLiveSession([first]).world;
  const second = newPerson(session, facts, { ...nkechi, tokenHashes: ['hash'] });
  expect(second).toMatchObject({ id: 'new', name: 'Nkechi 2', room: 'main', joinedAt: 7, session: 's' });
  expect(freeName(session, 'Nkechi', first)).toBe('Nkechi');
});
