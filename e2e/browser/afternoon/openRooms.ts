import { MAIN_ROOM } from '@evenboard/protocol';
import { expect } from '../test.ts';
import { type Cast, pages, participants, witness } from './Cast.ts';
import { openPreparedRooms, prepareRooms } from './facilitating.ts';

export const A_ROOM = /· (Blue|Green|Pink|Yellow|Orange)$/;
export const THE_MAIN_BOARD = /· Main board$/;
const ROOMS = 5;
/** Longer than anybody needs, on any machine: the afternoon itself brings the end of a round near. */
const ROUND_MINUTES = 60;
export const ROUNDS = 4;

/** Rooms by chance, of even sizes; who is in the middle of a sentence when they open stays until it is finished. */
export async function openRooms(cast: Cast): Promise<void> {
  const { host, sian, idris, crowd } = cast;
  await Promise.all([
    idris.write('Written before the rooms were open'),
    sian.begin('A sentence that is not finished when'),
    prepareRooms(host, ROOMS),
  ]);
  await host.ask({ type: 'setRotations', rounds: ROUNDS, minutes: ROUND_MINUTES });
  await openPreparedRooms(host, ROUND_MINUTES);
  const moved = pages(cast).filter((person) => person !== sian);
  await Promise.all([
    finishSentence(cast),
    ...moved.map((person) => person.isIn(A_ROOM)),
    ...crowd.map((one) => one.settled()),
  ]);
  await expectEvenRooms(cast);
}

/** When others are in their rooms already, Siân is still where she was; she goes when she has finished. */
async function finishSentence({ sian, idris }: Cast): Promise<void> {
  await idris.isIn(A_ROOM);
  await sian.isIn(THE_MAIN_BOARD);
  await sian.page.keyboard.type(' the rooms open');
  await sian.keep('A sentence that is not finished when the rooms open');
  await sian.isIn(A_ROOM);
}

/** Everybody is in exactly one room, and the sizes differ by at most one. */
async function expectEvenRooms(cast: Cast): Promise<void> {
  const sizes = [...roomSizes(cast).values()];
  expect(sizes).toHaveLength(ROOMS);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  const everybody = participants(cast).length + cast.crowd.length;
  expect(sizes.reduce((sum, size) => sum + size)).toBe(everybody);
}

/** How many participants are in each break-out room, by its id. */
export function roomSizes(cast: Cast): ReadonlyMap<string, number> {
  const { session } = witness(cast);
  const inRooms = [...session.people().values()].filter(
    ({ role, room }) => role === 'participant' && room !== MAIN_ROOM,
  );
  const ids = [...session.rooms().keys()].filter((id) => id !== MAIN_ROOM);
  return new Map(ids.map((id) => [id, inRooms.filter(({ room }) => room === id).length]));
}
