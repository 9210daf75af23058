/** What the pages for paper say. */
export const PAPER_WORDS = {
  /** @param title as HTML */
  titleOf: (title: string) => `${title}: pages to print`,
  howTitle: 'How to use these pages',
  how: [
    'Read the statements. Each has its cell on the board, such as A2: a letter for the question, a number for the place.',
    'Fill in the ballot and the answers with a pen, or here on the screen before you print.',
    'Give the pages to a facilitator, send them back, or read them out over the telephone. A facilitator enters what you wrote, under your name and openly marked as typed for you.',
  ],
  ballot: 'Ballot:',
  budget: (dots: number, most: number) =>
    `You have ${counted(dots, 'dot', 'dots')}, at most ${most} for one statement. Tick a box for each.`,
  dotFor: (dot: number, number: number) => `Dot ${dot} for number ${number}`,
  ballotHeads: ['Number', 'Statement', 'Your dots'],
  freeBallot: 'Ballot',
  freeBallotHow:
    'No vote is open now. When you hear of one, write down its question, and for each of your dots the cell or the number of a statement.',
  theQuestion: 'The question',
  freeDot: (dot: number) => `Dot ${dot} goes to`,
  name: 'Your first name',
  answers: 'Your answers',
  newNote: (letters: string) => `Your new notes for ${letters}`,
  aboutNotes: 'About a note that is there',
  itsCell: (number: number) => `${number === 1 ? 'Its' : 'Another one’s'} cell, such as A2`,
  aboutIt: (number: number) => `What you want to say about ${number === 1 ? 'it' : 'that one'}`,
  chooseOne: 'Choose one.',
  chooseMany: 'Choose as many as you like.',
} as const;

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
