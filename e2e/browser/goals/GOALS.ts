/** Three people: with the mouse on the board, with keys on the board, with keys and a screen reader in the grid. */
export const WAYS = ['mouse', 'board', 'grid'] as const;
export type Way = (typeof WAYS)[number];

/** The most keys or clicks that each may take (accessibility.md, section 4). Typed text is not counted; a chord is one. */
export const GOALS = {
  'join by link to the first usable focus': { mouse: 2, board: 3, grid: 3 },
  'switch the view, same note': { mouse: 1, board: 1, grid: 1 },
  'hear or see the task now': { mouse: 0, board: 1, grid: 1 },
  'add a note to this section': { mouse: 2, board: 2, grid: 2 },
  'mend my note': { mouse: 2, board: 2, grid: 2 },
  'move a note to the next section': { mouse: 3, board: 1, grid: 1 },
  'move a note to a far section': { mouse: 3, board: 4, grid: 4 },
  'go to a cell said aloud': { mouse: 1, board: 2, grid: 2 },
  'two votes by number': { mouse: 2, board: 2, grid: 2 },
  'vote on this note': { mouse: 1, board: 1, grid: 1 },
  'what changed, go to one, come back': { mouse: 3, board: 5, grid: 5 },
  'time left': { mouse: 0, board: 1, grid: 1 },
  'read and answer a comment': { mouse: 3, board: 4, grid: 4 },
  'answer the poll': { mouse: 2, board: 3, grid: 4 },
  'silence announcements': { mouse: 2, board: 1, grid: 1 },
  'facilitator: open a vote, two each, hidden': { mouse: 3, board: 4, grid: 5 },
  'export the workbook': { mouse: 2, board: 3, grid: 3 },
} as const satisfies Record<string, Record<Way, number>>;

export type Task = keyof typeof GOALS;
