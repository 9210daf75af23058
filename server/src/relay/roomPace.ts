/** How a room of a certain size is served. Each of many is told of each of many: what few see at once, many see in portions. */
export interface RoomPace {
  /** How long changes are collected after the first, in ms. */
  readonly tickMs: number;
  /** How often presence goes out at most, in ms. */
  readonly presenceMs: number;
}

const LARGEST: RoomPace = { tickMs: 50, presenceMs: 250 };
const PACES: readonly (readonly [connections: number, pace: RoomPace])[] = [
  [50, { tickMs: 16, presenceMs: 50 }],
  [150, { tickMs: 25, presenceMs: 50 }],
  [400, { tickMs: 33, presenceMs: 100 }],
];

export function roomPace(connections: number): RoomPace {
  return PACES.find(([most]) => connections <= most)?.[1] ?? LARGEST;
}
