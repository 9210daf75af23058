/** How one client gets in. */
export interface Entrance {
  url: string;
  headers: Record<string, string>;
  /** Who it is to that relay: the author of its notes. */
  personId: string;
  /** Where the relay speaks of each document by name on one line: the name before each message, after a sign-in. */
  documentName?: string;
}

/** One room, with a way in for each of its people, and one for somebody who comes after everything. */
export interface RoomUnderTest {
  entrances: readonly Entrance[];
  lateEntrance: Entrance;
  /** What the page of whoever is there has open beside the board; only ours has such a document. */
  besides?: Entrance;
}

/** How many rooms, and how many people in each. */
export interface Shape {
  rooms: number;
  clients: number;
}

/** A relay in a process of its own. */
export interface RelayUnderTest {
  name: string;
  pid: number;
  /** Where it tells of itself; ours alone does. */
  metricsUrl?: string;
  rooms: readonly RoomUnderTest[];
  stop(): Promise<void>;
}

export type StartRelay = (shape: Shape) => Promise<RelayUnderTest>;
