import { describe, expect, it } from 'vitest';
import type { Somebody } from '../usePeople.ts';
import { peopleGroups } from './peopleGroups.ts';
import { type PersonActions, personMenu } from './personMenu.ts';
import { personParts } from './personParts.ts';

const person = (id: string, part: Partial<Somebody> = {}): Somebody => ({
  id,
  name: id,
  role: 'participant',
  room: 'main',
  online: true,
  ...part,
});
const nothing = () => undefined;
const ACTIONS: PersonActions = {
  goTo: nothing,
  follow: nothing,
  open: nothing,
  mute: nothing,
  handOn: nothing,
  letBackIn: nothing,
};
const menuOf = (somebody: Somebody, part: Partial<Parameters<typeof personMenu>[0]> = {}) =>
  personMenu(
    { person: somebody, isMe: false, isHost: false, isOnBoard: false, isFacilitator: true, ...part },
    ACTIONS,
  ).map(({ id }) => id);

describe('what can be done with somebody', () => {
  it('is everything for a facilitator, and to go there for everybody else', () => {
    const kofi = person('Kofi');
    expect(menuOf(kofi, { isOnBoard: true })).toEqual([
      ...['goTo', 'follow', 'rename', 'role', 'move', 'mute', 'remove'],
    ]);
    expect(menuOf(kofi, { isOnBoard: true, isFacilitator: false })).toEqual(['goTo', 'follow']);
    expect(menuOf(kofi, { isFacilitator: false })).toEqual([]);
  });

  it('fits who they are: a card without a screen, host for facilitators, in again for who was removed', () => {
    expect(menuOf(person('Edna', { proxy: 'post' }))).toContain('card');
    expect(menuOf(person('Edna', { proxy: 'post' }))).not.toContain('role');
    expect(menuOf(person('Ada', { role: 'facilitator' }))).toContain('handOn');
    expect(menuOf(person('Ada', { role: 'facilitator' }), { isHost: true })).not.toContain('handOn');
    expect(menuOf(person('Eve', { gone: 'removed' }))).toEqual(['letBackIn']);
    expect(menuOf(person('Me'), { isMe: true })).not.toContain('remove');
  });
});

describe('the groups of the list', () => {
  const people = [
    person('Ada', { role: 'facilitator' }),
    person('Ben', { online: false }),
    person('Edna', { online: false, proxy: 'telephone' }),
    person('Eve', { online: false, gone: 'removed' }),
    person('Kofi'),
    person('Me'),
  ];
  const groups = (typed: string) =>
    peopleGroups({ people, onBoard: new Set(['Kofi', 'Me']), me: 'Me', typed }).map((group) => [
      group.id,
      group.people.map(({ id }) => id),
    ]);

  it('are this board, here too, away and gone; who has no screen is not away', () => {
    expect(groups('')).toEqual([
      ['onBoard', ['Kofi']],
      ['elsewhere', ['Ada', 'Edna', 'Me']],
      ['away', ['Ben']],
      ['gone', ['Eve']],
    ]);
  });

  it('have those alone whose line has all that was typed', () => {
    expect(groups('  TELE ed ')).toEqual([['elsewhere', ['Edna']]]);
    expect(groups('facilitator')).toEqual([['elsewhere', ['Ada']]]);
    expect(groups('nobody')).toEqual([]);
  });
});

it('says of somebody what matters, in one order', () => {
  const kofi = person('Kofi', { online: false, muted: true });
  expect(personParts({ person: kofi, isHost: true, room: 'Blue' })).toEqual([
    ...['host', 'participant', 'Blue', 'away', 'writing is off'],
  ]);
  expect(personParts({ person: person('Kofi'), isHost: false, room: 'Blue', address: 'C4' })).toEqual([
    'participant',
    'on C4',
  ]);
});
