import { pino } from 'pino';
import { expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { TestClient } from './testClient.ts';
import { type Somebody, setUpSession } from './testSessions.ts';
import { Watch } from './Watch.ts';

/** Dots, and the answer to the poll. */
type Ballot = readonly [numbers: readonly number[], answer: string];
/** Cast one after the other. Ada changes hers, and Walter tells his to a facilitator. */
const CAST = ['ada', 'ben', 'kofi', 'walter', 'ada'] as const;

const ONE: readonly Ballot[] = [
  [[1, 2], 'Sunny'],
  [[3], 'Sunny'],
  [[], 'Storm brewing'],
  [[2], 'Sunny'],
  [[3, 1], 'Storm brewing'],
];
const OTHER: readonly Ballot[] = [
  [[], 'Storm brewing'],
  [[1, 2], 'Storm brewing'],
  [[3, 2], 'Sunny'],
  [[1, 3], 'Storm brewing'],
  [[2], 'Sunny'],
];
const NOTES = ['n1', 'n2', 'n3'];

/** A session with everybody in it, and three notes to vote on. */
async function setUp(server: TestServer) {
  const { session, host, come, command } = await setUpSession(server);
  const [ada, ben, kofi] = [
    await come('participant', 'Ada'),
    await come('participant', 'Ben'),
    await come('participant', 'Kofi'),
  ];
  const people = { host, ada, ben, kofi, sian: await come('observer', 'Sian') };
  const added = await command({ type: 'addProxy', name: 'Walter', channel: 'post' });
  const walter = (added.json.participant as { id: string }).id;
  const board = await new TestClient(server, session, 'board/main', ada.token).synced();
  for (const note of NOTES) board.addNote(note, ada.id, `The words of ${note}`);
  await board.until(({ saved }) => saved > NOTES.length);
  const watch = new Watch(server, session, people);
  watch.name(walter, 'walter');
  for (const name of ['Oluchi', 'Ada', 'Ben', 'Kofi', 'Sian'])
    await watch.until(new RegExp(`"${name}".*"online":true`));
  await watch.until(/words of n3/, { on: /desk/ });
  for (const there of [/"n3"/, /^presence/]) await watch.until(there, { on: /board/ });
  watch.forget();
  return { command, people, walter, board, watch };
}

type Scene = Awaited<ReturnType<typeof setUp>>;

async function openBoth({ command, watch }: Scene, named: boolean) {
  const candidates = { notes: NOTES };
  const asked = { question: 'Which two?', candidates, dots: 2, perCandidate: 1, named };
  const vote = String((await command({ type: 'openVote', ...asked })).json.vote);
  const options = ['Sunny', 'Storm brewing'];
  const mood = { type: 'openPoll', question: 'How are you?', kind: 'one', options };
  const poll = String((await command(mood)).json.poll);
  watch.name(vote, 'vote');
  watch.name(poll, 'poll');
  await watch.until(/How are you/);
  return { vote, poll };
}

/** As a page does it that goes along with what its reader looks at. */
async function cast(
  { command, board, people, walter, watch }: Scene,
  { vote, poll }: Awaited<ReturnType<typeof openBoth>>,
  name: (typeof CAST)[number],
  [numbers, answer]: Ballot,
): Promise<void> {
  const focus = `n${numbers[0] ?? 3}`;
  board.provider.awareness.setLocalState({ focus, selection: numbers, cursor: { x: numbers.length } });
  const [who, more]: [Somebody, object] =
    name === 'walter' ? [people.host, { for: walter }] : [people[name], {}];
  const answers = [
    await command({ type: 'castBallot', vote, numbers, ...more }, who),
    await command({ type: 'answerPoll', poll, answer, ...more }, who),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  if (name !== 'walter') await watch.until(/^message 65/, { times: 2, on: new RegExp(name) });
}

/** A vote and a poll from the opening to the result: everything that anybody could learn before it, and after. */
async function play(ballots: readonly Ballot[], named: boolean) {
  let time = 1_800_000_000_000;
  const log: string[] = [];
  const stream = { write: (line: string) => log.push(line.replace(/"(time|ms)":("[^"]*"|\d+)/g, '')) };
  const server = await startTestServer({}, { now: () => time, log: pino({ level: 'trace' }, stream) });
  const scene = await setUp(server);
  const { watch, command } = scene;
  const { vote, poll } = await openBoth(scene, named);
  for (const [index, name] of CAST.entries()) {
    await cast(scene, { vote, poll }, name, ballots[index] ?? [[], 'Sunny']);
    // Facilitators are shown every two seconds who has not voted yet.
    time += 2_000;
    if (named && index < 4) await watch.until(/notYet/, { times: index + 2, on: /desk/ });
    if (index === 1 || index === 4) {
      time += 5_000;
      for (const counted of ['voted', 'answered'])
        await watch.until(new RegExp(`"${counted}":${index === 1 ? 2 : 4}`));
    }
    if (index === 2) await watch.askForAll(['host', 'ben', 'sian']);
  }
  await command({ type: 'closeVote', vote });
  await command({ type: 'closePoll', poll });
  await watch.until(/How are you.*"closed"/);
  await watch.askForAll(['host', 'ben', 'sian']);
  for (const name of ['host', 'sian']) await watch.askForOwn(name);
  const before = { told: watch.told, answers: watch.answers, log: log.map((line) => watch.plain(line)) };
  await command({ type: 'revealVote', vote });
  await watch.until(/"tally"/);
  const after = watch.told;
  watch.end();
  scene.board.end();
  await server.stop();
  return { before, after };
}

it.each([
  ['counts alone', false],
  ['names', true],
])('tells nobody what is in ballots before the reveal, in a vote with %s', async (_kind, named) => {
  const [one, other] = [await play(ONE, named), await play(OTHER, named)];
  expect(one.before.told).toEqual(other.before.told);
  expect(one.before.answers).toEqual(other.before.answers);
  expect(one.before.log).toEqual(other.before.log);
  // Or it would prove nothing.
  expect(one.after).not.toEqual(other.after);
});
