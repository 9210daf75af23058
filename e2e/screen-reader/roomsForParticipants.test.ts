import { expect, it } from 'vitest';
import { listening } from './listening.ts';

const here = listening();

it('a participant hears where they go and when, the warnings once each, a place pointed at, the next question, and the way back', async () => {
  await here.bringHost();
  const { said, transcript } = await here.listen('rooms-participant.txt');
  expect(
    said.filter(({ text }) => /2 minutes 30 seconds left/.test(text)),
    transcript,
  ).toHaveLength(1);
});
