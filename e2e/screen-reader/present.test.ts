import { describe, it } from 'vitest';
import { listening } from './listening.ts';

describe('the presentation, heard through Orca', () => {
  const here = listening();

  it('says what is shown, turns by keys, is read line by line, and leads back', async () => {
    await here.threeNotes();
    await here.listen('present.txt');
  });
});
