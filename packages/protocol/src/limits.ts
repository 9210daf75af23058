/** Every limit on size and count, in one place. Client and server read the same numbers. */
export const LIMITS = {
  syncFrameBytes: 16 * 1024 * 1024,
  awarenessEntryBytes: 2 * 1024,
  /** y-protocols counts an entry's clock up by one a change; above this it is not a count. */
  awarenessClock: 2 ** 31,
  /** The longest plan that can be sent fits in it. */
  httpBodyBytes: 512 * 1024,
  /** A workbook or a CSV file that is brought in. */
  importBytes: 20 * 1024 * 1024,
  noteTextLength: 10_000,
  notesOnBoard: 20_000,
  /** What one person can write in one quiet stage. */
  notesInQuiet: 100,
  sectionsOnBoard: 200,
  /** Late words that are kept for one person on one board. */
  lateWords: 1_000,
  sectionTitleLength: 300,
  sectionPromptLength: 2_000,
  /** How far from the corner of the wall, on either side, a frame can be put. */
  wallReachPx: 100_000,
  /** How many slots a line of a frame can be given; the model reads more of them. */
  sectionColumns: 12,
  rooms: 50,
  peopleInSession: 1_000,
  /** The longest time that a clock can be set to: a day. */
  longestMinutes: 24 * 60,
  nameLength: 60,
  /** So many notes deleted at once are an act that can be taken back. */
  bigDeletion: 40,
  /** Of each kind of act so many are kept, the newest. */
  actsKept: 50,
  /** Moments of a session that are kept by the clock and before big acts, of either the newest, and by somebody's own word. */
  momentsByClock: 48,
  momentsBeforeActs: 48,
  momentsByName: 50,
  momentNameLength: 100,
  /** All moments of a session together, packed. The oldest that nobody asked for go first. */
  historyBytes: 64 * 1024 * 1024,
  /** Steps of a plan. */
  stages: 50,
  stageTitleLength: 200,
  stageInstructionsLength: 2_000,
  messageLength: 1_000,
  helpWordsLength: 300,
  /** The newest stay; the session document is no chat. */
  messagesKept: 20,
  linkLength: 2_000,
  /** Votes, and as many polls, in one session. */
  votes: 50,
  candidates: 200,
  candidateLength: 1_000,
  dots: 100,
  questionLength: 500,
  pollOptions: 30,
  /** Fewer answers than these are not shown as a room's own: they would tell who said what. */
  answersOfRoom: 3,
  /** A short word, and an open answer. */
  answerWordLength: 60,
  answerLength: 2_000,
  /** While people vote, their count is published at most so often, and for so many changes at once at least. */
  voteCountMs: 5_000,
  voteCountStep: 2,
  /** One caption, and what is sent at once; the newest lines of a room are kept. */
  captionLength: 1_000,
  captionLinesAtOnce: 50,
  captionLinesKept: 2_000,
  /** With one more, the device that came first has to come in again. */
  devicesOfPerson: 20,
  sessionTitleLength: 200,
  /** The longest time a connection stays without a message; a stock client gives up after 30 s. */
  silenceMs: 20_000,
  /** The server says at most so often, in any second and to each connection, what of it is on disk. */
  acknowledgementsPerSecond: 10,
} as const;
