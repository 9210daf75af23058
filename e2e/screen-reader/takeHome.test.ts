import { it } from 'vitest';
import { listening } from './listening.ts';

const here = listening();

it('notes copied and pasted, words from elsewhere pasted onto a note, and the board taken home', async () => {
  await here.threeNotes();
  await here.listen('take-home.txt');
});
