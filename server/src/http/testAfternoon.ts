import {
  addComment,
  addNote,
  addSection,
  type Board,
  deleteNotes,
  lockSection,
  moveNote,
  moveNoteToPosition,
  NOTE_COLOURS,
  readBoard,
  resolveComment,
  setLegend,
} from '@evenboard/board';
import fc from 'fast-check';
import type { TestServer } from './startTestServer.ts';
import { type Somebody, setUpSession, writeBoard } from './testSessions.ts';

type Scene = Awaited<ReturnType<typeof setUpSession>>;

/** What happens in a session before it is taken home. */
interface Happening {
  what: 'section' | 'note' | 'move' | 'place' | 'delete' | 'comment' | 'settle' | 'legend' | 'lock';
  pick: number;
  text: string;
}

const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom(
    'section',
    'note',
    'note',
    'move',
    'place',
    'delete',
    'comment',
    'settle',
    'legend',
    'lock',
  ),
  pick: fc.nat(40),
  text: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.constantFrom('=1', '__proto__'),
  ),
});

export interface Afternoon {
  main: readonly Happening[];
  blue: readonly Happening[];
  hasRooms: boolean;
  stages: number;
  named: boolean;
  isRevealed: boolean;
  isShown: boolean;
}

/** Any session that may have been held. */
export const afternoon: fc.Arbitrary<Afternoon> = fc.record({
  main: fc.array(happening, { maxLength: 12 }),
  blue: fc.array(happening, { maxLength: 4 }),
  hasRooms: fc.boolean(),
  stages: fc.nat(3),
  named: fc.boolean(),
  isRevealed: fc.boolean(),
  isShown: fc.boolean(),
});

function happen(board: Board, { what, pick, text }: Happening, author: string): void {
  const { sections, notes, comments } = readBoard(board);
  const section = sections[pick % sections.length]?.id ?? 'unsorted';
  const note = notes[pick % Math.max(1, notes.length)]?.id ?? 'none';
  const colour = NOTE_COLOURS[pick % NOTE_COLOURS.length] ?? 'yellow';
  if (what === 'section') addSection(board, { title: text, prompt: text, columns: 1 + (pick % 4) });
  if (what === 'note') addNote(board, { section, text, colour, author });
  if (what === 'move') moveNote(board, note, { section, row: 2 + (pick % 9) });
  if (what === 'place') moveNoteToPosition(board, note, { x: pick, y: -pick });
  if (what === 'delete') deleteNotes(board, [note]);
  if (what === 'comment') addComment(board, { note, text, author });
  if (what === 'settle') resolveComment(board, comments[0]?.id ?? 'none', author);
  if (what === 'legend') setLegend(board, colour, text);
  if (what === 'lock') lockSection(board, section, true);
}

async function happenIn(
  server: TestServer,
  scene: Scene,
  room: string,
  steps: readonly Happening[],
): Promise<void> {
  if (steps.length === 0) return;
  await writeBoard(server, scene.session, room, scene.host.token, (board) => {
    addSection(board, { title: 'The first' });
    for (const step of steps) happen(board, step, scene.host.id);
  });
}

async function vote({ command }: Scene, voters: readonly Somebody[], isNamed: boolean, isRevealed: boolean) {
  const asked = { candidates: { texts: ['Rest', 'Buses', 'Large print'] }, named: isNamed, dots: 2 };
  const { json } = await command({ type: 'openVote', question: 'Which two?', ...asked });
  for (const [index, voter] of voters.entries())
    await command({ type: 'castBallot', vote: json.vote, numbers: [1, 2 + (index % 2)] }, voter);
  await command({ type: 'closeVote', vote: json.vote });
  if (isRevealed) await command({ type: 'revealVote', vote: json.vote });
}

async function poll({ command }: Scene, people: readonly Somebody[], isShown: boolean) {
  const { json } = await command({ type: 'openPoll', question: 'One word?', kind: 'word' });
  for (const person of people) await command({ type: 'answerPoll', poll: json.poll, answer: 'calm' }, person);
  if (isShown) await command({ type: 'showPoll', poll: json.poll });
}

/** A step of a plan. */
export const stage = (index: number) => ({
  id: `stage-${index}`,
  title: `Step ${index}`,
  instructions: 'Read, and write.',
  minutes: 5,
  may: ['add', 'vote'],
});

/** A session that was held so. */
export async function holdSession(server: TestServer, day: Partial<Afternoon>): Promise<Scene> {
  const scene = await setUpSession(server);
  const { come, command } = scene;
  const voters = [await come('participant', 'Ada'), await come('participant', 'Ben')];
  await command({ type: 'addProxy', name: 'Edna', channel: 'post' });
  await happenIn(server, scene, 'main', day.main ?? []);
  if (day.hasRooms) {
    const rooms = ['Blue', 'Green'].map((name) => ({ name, colour: name.toLowerCase() }));
    const { json } = await command({ type: 'assignRooms', mode: 'random', rooms });
    await happenIn(server, scene, (json.rooms as { id: string }[])[0]?.id ?? '', day.blue ?? []);
  }
  const stages = Array.from({ length: day.stages ?? 0 }, (_, index) => stage(index));
  await command({ type: 'setPlan', stages });
  await vote(scene, voters, day.named ?? false, day.isRevealed ?? false);
  await poll(scene, voters, day.isShown ?? false);
  await command({ type: 'setClosing', late: 'mark' });
  await command({ type: 'setPeopleInExports', on: true });
  return scene;
}
