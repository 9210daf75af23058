/** How one client gets in. */
export interface Entrance {
  url: string;
  headers: Record<string, string>;
  /** Who it is to that relay: the author of its notes. */
  personId: string;
}

/** A relay in a process of its own. */
export interface RelayUnderTest {
  name: string;
  pid: number;
  entrances: readonly Entrance[];
  /** A way in for somebody who comes after everything. */
  lateEntrance: Entrance;
  stop(): Promise<void>;
}
