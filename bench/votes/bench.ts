import { setTimeout as delay } from 'node:timers/promises';
import { startServer } from '../relay/startServer.ts';
import { calibrationMs, noiseWords } from '../shared/machineNoise.ts';
import { quantile } from '../shared/quantile.ts';
import { mark, table } from '../shared/table.ts';
import { Voter } from './Voter.ts';

// A hundred people vote within five seconds, and all at once; the result reaches all of them.
const VOTERS = 100;
const WITHIN_MS = 5_000;
const GOAL_MS = 1_000;
const STATEMENTS = 12;
const ROUNDS = 3;

interface Round {
  /** How long each ballot took from being sent to its receipt. */
  readonly ballots: readonly number[];
  /** How long it took from asking for the reveal until each page had the result. */
  readonly reveal: readonly number[];
}

async function post<Answer>(url: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** Everybody comes in: one who facilitates, and those who vote. */
async function comeIn(origin: string): Promise<{ host: Voter; voters: readonly Voter[] }> {
  const { sessionId, keys } = await post<{ sessionId: string; keys: Record<string, string> }>(
    `${origin}/api/sessions`,
    { title: 'Benchmark' },
  );
  const join = async (key: string | undefined, name: string): Promise<Voter> => {
    const { token } = await post<{ token: string }>(`${origin}/api/sessions/${sessionId}/join`, {
      key,
      name,
    });
    return new Voter(origin, sessionId, token);
  };
  const host = await join(keys['facilitator'], 'Host');
  const voters: Voter[] = [];
  for (let n = 0; n < VOTERS; n += 1) voters.push(await join(keys['participant'], `Person ${n + 1}`));
  return { host, voters };
}

/** One vote from its opening to its result. Fails where a dot is missing. */
async function vote(host: Voter, voters: readonly Voter[], spreadMs: number): Promise<Round> {
  const texts = Array.from({ length: STATEMENTS }, (_, index) => `Statement ${index + 1}`);
  const asked = { type: 'openVote', question: 'Which two?', candidates: { texts } };
  const { answer } = await host.command<{ vote: string }>(asked);
  await Promise.all(voters.map((voter) => voter.has(answer.vote, 'open')));
  const ballots = await Promise.all(
    voters.map(async (voter, index) => {
      await delay((spreadMs * index) / VOTERS);
      const numbers = [1 + (index % STATEMENTS), 1 + ((index + 1) % STATEMENTS)];
      return (await voter.command({ type: 'castBallot', vote: answer.vote, numbers })).ms;
    }),
  );
  const begun = performance.now();
  const all = Promise.all(voters.map((voter) => voter.has(answer.vote, 'revealed')));
  await host.command({ type: 'revealVote', vote: answer.vote });
  const reveal = (await all).map((at) => at - begun);
  for (const voter of voters) {
    const dots = Object.values(voter.tallyOf(answer.vote)).reduce((sum, count) => sum + count, 0);
    if (dots !== 2 * VOTERS) throw new Error(`of ${2 * VOTERS} dots the result has ${dots}`);
  }
  return { ballots, reveal };
}

function row(name: string, rounds: readonly Round[], of: keyof Round): readonly string[] {
  const values = rounds.flatMap((round) => round[of]);
  const last = Math.max(...values);
  return [
    name,
    quantile(values, 0.5).toFixed(0),
    quantile(values, 0.99).toFixed(0),
    `${last.toFixed(0)}${mark(last, GOAL_MS)}`,
  ];
}

const server = await startServer();
const origin = server.url;
try {
  const before = calibrationMs();
  const { host, voters } = await comeIn(origin);
  const [spread, atOnce]: [Round[], Round[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    spread.push(await vote(host, voters, WITHIN_MS));
    atOnce.push(await vote(host, voters, 0));
  }
  for (const voter of [host, ...voters]) voter.close();
  console.log(
    [
      `${VOTERS} people, two dots each on ${STATEMENTS} statements, ${ROUNDS} votes of each kind; goal ${GOAL_MS} ms for the last of all.`,
      ...table([
        ['', 'p50 ms', 'p99 ms', 'last ms'],
        row(`ballot, all within ${WITHIN_MS / 1_000} s`, spread, 'ballots'),
        row('ballot, all at once', atOnce, 'ballots'),
        row('result on every page', [...spread, ...atOnce], 'reveal'),
      ]),
      noiseWords([before, calibrationMs()]),
    ].join('\n'),
  );
} finally {
  await server.stop();
}
