/** Every word that the workbook itself says. A session's language selects among these later. */
export const WORDS = {
  board: 'Board',
  allNotes: 'All notes',
  votes: 'Votes',
  room: 'Room',
  unsorted: 'Unsorted',
  anonymous: 'Anonymous',
  unknown: 'Unknown',
  columns: ['Cell', 'Text', 'Section', 'Colour', 'Author', 'Typed by', 'Room', 'Created'],
} as const;
