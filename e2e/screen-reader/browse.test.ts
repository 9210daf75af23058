import { describe, expect, it } from 'vitest';
import { listening } from './listening.ts';

describe('browse mode and the way in, heard through Orca', () => {
  const here = listening();

  it('the list by lines, headings and buttons in browse mode; a comment answered; a note that others move and delete', async () => {
    await here.kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await here.kofi.do('write', { cell: 'A3', text: 'Rest is on the timetable' });
    await here.kofi.do('write', { cell: 'B2', text: 'Travel paid' });
    await here.kofi.do('comment', { cell: 'A2', text: 'Since when?' });
    await here.listen('list.txt');
    expect(here.kofi.textAt('B3')).toBe('Travel paid');
  });

  it('board and list in browse mode: the palette carries what the screen reader takes for itself', async () => {
    await here.threeNotes();
    await here.listen('keys-browse.txt');
  });

  it('the practice board, from the door and back to it', async () => {
    await here.listen('practice.txt');
  });
});
