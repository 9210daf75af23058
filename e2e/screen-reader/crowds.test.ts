import { describe, expect, it } from 'vitest';
import { listening } from './listening.ts';

describe('crowds and a lost line, heard through Orca', () => {
  const here = listening();

  it('two hundred changes after a lost line: one digest, and the focus where it was', async () => {
    await here.threeNotes();
    await here.listen('reconnect.txt');
  });

  it('a burst of thirty writers: at most fifteen words in twenty seconds', async () => {
    await here.threeNotes();
    await here.bringWriters(30);
    const { said, transcript } = await here.listen('burst.txt');
    const unasked = said.filter(({ mark }) => mark === 'burst').map(({ text }) => text);
    const words = unasked.join(' ').split(/\s+/).filter(Boolean).length;
    expect(words, transcript).toBeGreaterThan(0);
    expect(words, transcript).toBeLessThanOrEqual(15);
  });
});
