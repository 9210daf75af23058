import express from 'express';
import { expect, it } from 'vitest';
import { createRateLimits } from './rateLimits.ts';

it('counts from the beginning again a minute later, also where the clock was put back by an hour', async () => {
  let time = 1_800_000_000_000;
  const app = express().use(createRateLimits(true, () => time).limit('create'));
  app.use((_request, response) => void response.sendStatus(204));
  app.use(((_error, _request, response, _next) => {
    response.sendStatus(429);
  }) satisfies express.ErrorRequestHandler);
  const listening = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  const address = listening.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const ask = async () => (await fetch(`http://127.0.0.1:${port}/`)).status;
  const askOften = async () => {
    const answers: number[] = [];
    for (let index = 0; index < 121; index++) answers.push(await ask());
    return answers;
  };
  expect((await askOften()).filter((status) => status === 429)).toHaveLength(1);
  time -= 3_600_000;
  expect(await ask()).toBe(204);
  time += 60_000;
  expect(await ask()).toBe(204);
  listening.close();
});
