/**
 * Why the relay closed a connection. By y-websocket's convention a client that was closed with
 * 4400 to 4499 does not come back by itself; after any other code it does.
 */
export const CLOSE = {
  /** No token, or one that this session does not know. */
  notJoined: 4401,
  /** Joined, but this document is not for this person. */
  notAllowed: 4403,
  /** There is no such session or document, or it was erased. */
  noSuchDocument: 4404,
  /** A frame over the limit. */
  tooLarge: 4413,
  /** Content that its sender may never write, or that cannot be read. Nothing of it was applied. */
  refused: 4422,
  /** Messages came faster than the limit. Coming back later is welcome. */
  tooFast: 4529,
  /** The client did not read what was sent to it. It catches up when it comes back. */
  tooSlow: 4508,
  /** The server restarts. */
  restarting: 1012,
} as const;

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** The reason that goes with `restarting` where everybody is sent away at once: who comes back does so at a time of their own. */
export const RESTART = 'restart';
