import { describe, expect, it } from 'vitest';
import { listening } from './listening.ts';

describe('notes in the grid, heard through Orca', () => {
  const here = listening();

  it('somebody joins, hears a note with its section and place, writes one, and hears that it is saved', async () => {
    await here.kofi.do('write', {
      cell: 'C4',
      text: 'You asked what I needed before I had to explain it twice',
    });
    await here.listen('grid.txt');
    expect(here.kofi.textAt('C5')).toBe('Ask again next year');
  });

  it('where a note went that was cut and pasted, taken back, and sent far by the dialog', async () => {
    await here.kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await here.listen('grid-moves.txt');
    expect(here.kofi.textAt('C2')).toBe('Tea for everyone');
  });

  it('selects notes, is told from where to where, and moves them as one', async () => {
    await here.kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await here.kofi.do('write', { cell: 'A3', text: 'Rest is on the timetable' });
    await here.listen('grid-select.txt');
  });

  it('reading: a column, the edges, all about a note, where one is, a cell said aloud and back', async () => {
    await here.threeNotes();
    await here.listen('reading.txt');
  });

  it('one’s own notes: added, mended, moved, deleted, brought back, and words cancelled', async () => {
    await here.kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await here.listen('own.txt');
    expect(here.kofi.textAt('B3')).toBe('Ramps that are not a detour either');
    expect(here.kofi.textAt('B4')).toBe('Half a thought');
  });
});
