/** Every limit on size and count, in one place. Client and server read the same numbers. */
export const LIMITS = {
  syncFrameBytes: 16 * 1024 * 1024,
  awarenessEntryBytes: 2 * 1024,
  /** y-protocols counts an entry's clock up by one a change; above this it is not a count. */
  awarenessClock: 2 ** 31,
  httpBodyBytes: 64 * 1024,
  importFileBytes: 20 * 1024 * 1024,
  noteTextLength: 10_000,
  notesOnBoard: 20_000,
  sectionsOnBoard: 200,
  sectionTitleLength: 300,
  sectionPromptLength: 2_000,
  claimRow: 100_000,
  roomsInSession: 50,
  peopleInSession: 1_000,
  nameLength: 60,
  sessionTitleLength: 200,
  /** The longest time a connection stays without a message; a stock client gives up after 30 s. */
  silenceMs: 20_000,
  /** Awareness messages collected before they go out, at most. */
  acknowledgementsPerSecond: 10,
} as const;
