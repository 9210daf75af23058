import { describe, expect, it } from 'vitest';
import { listening } from './listening.ts';

describe('break-out rooms, heard through Orca', () => {
  const here = listening();

  it('a participant hears where they go and when, the warnings once each, a place pointed at, the next question, and the way back', async () => {
    await here.bringHost();
    const { said, transcript } = await here.listen('rooms-participant.txt');
    expect(
      said.filter(({ text }) => /2 minutes 30 seconds left/.test(text)),
      transcript,
    ).toHaveLength(1);
  });

  it('a facilitator runs the rooms by keyboard: prepares, opens, lengthens, writes to all, rotates, brings all back, gathers and takes it back', async () => {
    await here.bringWriters(2);
    await here.listen('rooms-facilitator.txt', 'facilitator');
  });
});
