import { Agent, get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 5;

/**
 * Asks the server for a word every 5 ms, whether it has answered before or not, while something else goes on: how long somebody waits
 * who wants next to nothing. From the moment at which the question was due, so that a server that stands still is seen by
 * every question that falls into it.
 */
export async function askMeanwhile<Result>(
  url: string,
  work: () => Promise<Result>,
): Promise<{ result: Result; tookMs: number; waitsMs: readonly number[] }> {
  const agent = new Agent({ keepAlive: true });
  const waits: Promise<number>[] = [];
  const begun = performance.now();
  let isOver = false;
  const asking = (async () => {
    for (let due = begun; !isOver; due += EVERY_MS) {
      await delay(Math.max(0, due - performance.now()));
      waits.push(answered(`${url}/healthz`, agent).then(() => performance.now() - due));
    }
  })();
  try {
    const result = await work();
    const tookMs = performance.now() - begun;
    isOver = true;
    await asking;
    return { result, tookMs, waitsMs: await Promise.all(waits) };
  } finally {
    isOver = true;
    agent.destroy();
  }
}

function answered(url: string, agent: Agent): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  get(url, { agent }, (response) => {
    response.resume();
    response.once('end', resolve);
  }).once('error', reject);
  return promise;
}
