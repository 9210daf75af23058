import type { Load } from './runLoad.ts';

const SECONDS = 8;
const PER_SECOND = 5;

const load = (rooms: number, clients: number, typists: number, pointers = clients): Load => {
  return { rooms, clients, typists, pointers, seconds: SECONDS, perSecond: PER_SECOND };
};

/** The loads of people who type, by the name that `--loads` has for them. */
export const LOADS = {
  /** A session of a hundred in which a fifth types and everybody points. */
  room100: load(1, 100, 20),
  /** Very many who listen. Twenty point: five hundred would be all that the generator has time for. */
  room500: load(1, 500, 5, 20),
  /** Break-out rooms. */
  rooms10: load(10, 10, 3),
  /** Very many small sessions. */
  rooms500: load(500, 2, 1, 0),
} as const satisfies Record<string, Load>;

export type LoadName = keyof typeof LOADS;

/** A load in a few words. */
export function loadWords({ rooms, clients, typists, pointers, seconds, perSecond }: Load): string {
  const where = rooms === 1 ? `${clients} clients in one room` : `${rooms} rooms of ${clients} clients`;
  const who = rooms === 1 ? '' : ' in each';
  return `${where} for ${seconds} s: ${typists} type ${perSecond} characters a second${who}, ${pointers} point as often`;
}
