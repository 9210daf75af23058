import { it } from 'vitest';
import { listening } from './listening.ts';

const here = listening();

it('a facilitator runs the rooms by keyboard: prepares, opens, lengthens, writes to all, rotates, brings all back, gathers and takes it back', async () => {
  await here.bringWriters(2);
  await here.listen('rooms-facilitator.txt', 'facilitator');
});
