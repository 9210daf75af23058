/** What the relay counts of itself since it began, for whoever runs it. Numbers alone: nothing of anybody. */
export interface RelayFigures {
  /** Updates that went to a connection, each change or the several of one tick as one. */
  deliveries: number;
  /** Connections closed because of something that may never be. */
  refused: number;
  /** Connections let go because they did not keep up. */
  tooSlow: number;
  /** A transaction is on disk: how long that took, in seconds, and how many changes it had. */
  onCommit(seconds: number, changes: number): void;
  /** Somebody has been told that a change of theirs is on disk, so many seconds after it came in. */
  onAcknowledged(seconds: number): void;
}

export function createRelayFigures(): RelayFigures {
  return {
    deliveries: 0,
    refused: 0,
    tooSlow: 0,
    onCommit: () => undefined,
    onAcknowledged: () => undefined,
  };
}
