import type { PersonEntry, RoomEntry } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import { whoIsWhere } from './whoIsWhere.ts';

const room = (name: string): RoomEntry => ({ name, colour: 'blue', facilitators: [] });
const rooms = new Map([
  ['main', room('Main room')],
  ['blue', room('Blue')],
  ['green', room('Green')],
]);
const person = (name: string, more: Partial<PersonEntry> = {}): PersonEntry => ({
  name,
  role: 'participant',
  room: 'main',
  online: true,
  ...more,
});
const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name);

it('says who is in which room, facilitators first and not counted, and who is nowhere', () => {
  const {
    nowhere,
    away,
    rooms: places,
  } = whoIsWhere(
    rooms,
    new Map([
      ['k', person('Kofi', { group: 'blue' })],
      ['a', person('Ada', { group: 'blue', online: false })],
      ['o', person('Oluchi', { group: 'blue', role: 'facilitator' })],
      ['s', person('Siân')],
      ['g', person('Gwen', { group: 'put-away' })],
      ['p', person('Pat', { online: false, proxy: 'telephone' })],
      ['l', person('Lee', { online: false })],
      ['w', person('Wren', { role: 'facilitator' })],
      ['r', person('Rey', { role: 'observer' })],
    ]),
  );
  expect(places.map(({ id, people, size }) => [id, namesOf(people), size])).toEqual([
    ['blue', ['Oluchi', 'Ada', 'Kofi'], 2],
    ['green', [], 0],
  ]);
  expect(namesOf(nowhere)).toEqual(['Gwen', 'Pat', 'Siân']);
  expect(namesOf(away)).toEqual(['Lee']);
});
