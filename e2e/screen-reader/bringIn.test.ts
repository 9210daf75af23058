import { expect, it } from 'vitest';
import { listening } from './listening.ts';

const here = listening();

it('a facilitator brings in a file by keyboard: chooses it, hears what it would do, does it, and takes it back', async () => {
  const { said, transcript } = await here.listen('bring-in.txt', 'facilitator');
  // Once each: what has the focus is not said again by a live region.
  expect(
    said.filter(({ text }) => /3 notes would be added/.test(text)),
    transcript,
  ).toHaveLength(1);
});
