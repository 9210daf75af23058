/** A number with its noun. */
function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A part of a whole in whole per cent; none of nothing. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((part / whole) * 100)} %`;
}

/** What the sheet "About" says. */
const ABOUT_ROWS = {
  session: 'Session',
  exported: 'Exported',
  sheets: 'The sheets',
  sheetsWords:
    'Each room has a sheet in which every cell is the note of the same address: C4 here is C4 on the board. The note of a cell (in Excel: Review, Notes) says who said it and what was said about it. “All notes” has a row for each note.',
  sheet: (sheet: string) => `Sheet ${sheet}`,
  colour: (colour: string) => `Colour ${colour}`,
  noMeaning: 'No meaning was given to it.',
  text: 'Words stay words',
  textWords: 'Whatever people wrote is text here, also what looks like a number, a date or a formula.',
  again: 'Load it again',
  againWords:
    'Edit it in any spreadsheet, save it as .xlsx, and let a facilitator load it into the session. What you changed is changed on the board, new cells and rows are new notes, and nothing doubles. You are shown first what will happen.',
  moving: 'Sort and move',
  movingWords:
    'You can sort, move and rename. The last line in each cell’s note says where the note was: leave it there, and the note is found again.',
} as const;

/** Every word that the files themselves say. A session's language selects among these later. */
export const WORDS = {
  board: 'Board',
  allNotes: 'All notes',
  votes: 'Votes',
  polls: 'Polls',
  people: 'People',
  captions: 'Captions',
  plan: 'Plan',
  about: 'About',
  /** The sheet that no program shows. */
  trace: 'Evenboard',
  room: 'Room',
  contents: 'Contents',
  row: 'Row',
  unsorted: 'Unsorted',
  anonymous: 'Anonymous',
  unknown: 'Unknown',
  untitled: 'Untitled',
  legend: 'What the colours mean',
  comments: 'Comments',
  empty: '(empty)',
  noNotes: 'No notes.',
  noSections: 'No sections and no notes.',
  settled: 'settled',
  saidBy: 'Said by',
  exportedFrom: 'Exported from',
  cameLate: 'came late',
  typedBy: (name: string) => `typed by ${name}`,
  asOf: 'As of',
  asTable: 'The same as a table',
  tableOf: (room: string) => `${room}: each note in its cell`,
  columns: [
    'Cell',
    'Text',
    'Section',
    'Colour',
    'Author',
    'Typed by',
    'Room',
    'Created',
    'Confirmed',
    'Came late',
    'Id',
  ],
  confirmed: 'yes',
  notConfirmed: 'not yet',
  voteColumns: ['Vote', 'Question', 'Number', 'Candidate', 'Dots', 'Share', 'Voters', 'Voted for by'],
  voteHeads: ['Number', 'Candidate', 'Dots', 'Share', 'Voted for by'],
  voted: (people: number, dots: number) =>
    `${counted(people, 'person', 'people')} voted, with ${counted(dots, 'dot', 'dots')} in all.`,
  dots: (dots: number) => counted(dots, 'dot', 'dots'),
  pollHeads: ['Answer', 'Count', 'Share'],
  answered: (people: number) => `${counted(people, 'person', 'people')} answered.`,
  countsAlone: 'Counts alone: it was a vote without names',
  pollColumns: ['Poll', 'Question', 'Answer', 'Count', 'Share', 'Answered'],
  planColumns: ['Stage', 'Title', 'What to do', 'Minutes'],
  captionColumns: ['Room', 'When', 'Who', 'Said'],
  peopleColumns: ['Name', 'Room', 'Role', 'Takes part'],
  roles: { facilitator: 'Facilitator', participant: 'Participant', observer: 'Observer' },
  onScreen: 'on a screen',
  ways: {
    telephone: 'by telephone',
    email: 'by email',
    post: 'by post',
    present: 'in the room, without a screen',
  },
  aboutColumns: ['What', 'In words'],
  aboutRows: ABOUT_ROWS,
  csvColumns: ['room', 'cell', 'section', 'text', 'colour', 'author', 'typed by', 'created', 'comments'],
} as const;
