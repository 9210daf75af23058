import fc from 'fast-check';
import { expect, it } from 'vitest';
import { membersTogether, nameProblem, parseRoomCount, planRooms } from './plannedRooms.ts';

it('gives each of 2 to 50 rooms a name of its own, and keeps those there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 50 }), fc.integer({ min: 2, max: 50 }), (first, then) => {
      const before = planRooms(first, [{ name: 'Blue 2', colour: 'teal' }]);
      const rooms = planRooms(then, before);
      expect(rooms).toHaveLength(then);
      expect(nameProblem(rooms)).toBeUndefined();
      expect(rooms.slice(0, first)).toEqual(before.slice(0, then));
    }),
  );
});

it('begins with the colours that everybody can tell apart', () => {
  expect(planRooms(5).map(({ name }) => name)).toEqual(['Blue', 'Green', 'Pink', 'Yellow', 'Orange']);
  expect(planRooms(9).at(-1)).toEqual({ name: 'Blue 2', colour: 'blue' });
});

it('reads a number of rooms, and nothing else', () => {
  expect(['2', ' 50 ', '1', '51', '2.5', '', 'four'].map(parseRoomCount)).toEqual([2, 50, ...Array(5)]);
});

it('says which name is missing or there twice', () => {
  const room = (name: string) => ({ name, colour: 'blue' }) as const;
  expect(nameProblem([room('A'), room('  ')])).toMatchObject({
    index: 1,
    words: expect.stringMatching(/Room 2 has no name/),
  });
  expect(nameProblem([room('A'), room('B'), room('a ')])).toMatchObject({
    index: 2,
    words: expect.stringMatching(/Two rooms are called a/),
  });
});

it('puts each group that stays together into one room, spread over the rooms', () => {
  const together = membersTogether(planRooms(2), [
    ['a', 'b'],
    ['c', 'd', 'e'],
    ['f', 'g'],
  ]);
  expect(together).toEqual({ Blue: ['c', 'd', 'e'], Green: ['a', 'b', 'f', 'g'] });
});
