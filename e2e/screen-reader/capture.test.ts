import { readBoard } from '@evenboard/board';
import { describe, expect, it } from 'vitest';
import { listening } from './listening.ts';

describe('typing for others, heard through Orca', () => {
  const here = listening();
  const notes = () =>
    readBoard(here.kofi.replica.board)
      .notes.filter(({ typedBy }) => typedBy !== undefined)
      .map(({ text, confirmed }) => [text, confirmed]);

  it('a facilitator takes down ten notes for four people by keyboard, and hears for whom, where, and what was taken back', async () => {
    await here.bringWriters(3);
    await here.listen('capture-facilitator.txt', 'facilitator');
    expect(notes()).toEqual(
      [
        'A minibus on Thursdays',
        'Ring me first',
        'And speak slowly',
        'Large print',
        'Pay us in time',
        'Shorter days',
        'A travel fund',
        'Quiet rooms',
        'Benches',
        'Music, please',
        'Half',
      ].map((text) => [text, false]),
    );
  });

  it('a participant is asked about what was typed for him, changes a word, goes back by one key, and confirms the next', async () => {
    await here.bringHost();
    await here.listen('capture-participant.txt');
    expect(notes()).toEqual([
      ['A minibus on Thursdays', true],
      ['Ring me first', true],
    ]);
  });
});
