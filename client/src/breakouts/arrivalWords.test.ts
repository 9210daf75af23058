import { addSection } from '@evenboard/board';
import type { PersonEntry, RoomEntry } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import { openTestBoard, openTestRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { arrivalWords } from './arrivalWords.ts';
import { facilitatorNames, nextQuestion } from './roomQuestion.ts';

const TITLE = 'What we already do well and would like to keep doing in all of our work from now on';

function inRoom(roomId: string) {
  const board = openTestBoard('n');
  const [a, b] = [TITLE, 'What more needs to happen'].map((title, index) =>
    addSection(board, { title, prompt: '', columns: 1, index }),
  ) as [string, string];
  const oluchi: PersonEntry = { name: 'Oluchi', role: 'facilitator', room: 'blue', online: true };
  const opened = openTestRoom(board, { people: [['oluchi', oluchi]] });
  const entry = (name: string, section?: string): RoomEntry => ({
    name,
    colour: 'blue',
    facilitators: name === 'Blue' ? ['oluchi', 'sian'] : name === 'Green' ? ['kamal'] : [],
    ...(section !== undefined && { section }),
  });
  const rooms = createValue<ReadonlyMap<string, RoomEntry>>(
    new Map([
      ['main', entry('Main room')],
      ['blue', entry('Blue', a)],
      ['green', entry('Green', b)],
      ['red', entry('Red', 'gone')],
    ]),
  );
  const room: RoomSession = { ...opened.room, roomId, rooms };
  return room;
}

it('names the room, its question and its facilitator in at most fifteen words', () => {
  const words = arrivalWords(inRoom('blue'), 'moved');
  expect(words).toBe('Blue. A: What we already do well and… With Oluchi.');
  expect(words.split(' ').length).toBeLessThanOrEqual(15);
});

it('leaves out what is not known: the question, the facilitator', () => {
  expect(arrivalWords(inRoom('red'), 'moved')).toBe('Red.');
  expect(arrivalWords(inRoom('green'), 'visited')).toBe('Green. B: What more needs to happen.');
});

it('tells who was moved back from who only looks at the main board', () => {
  expect(arrivalWords(inRoom('main'), 'moved')).toBe('You are back on the main board.');
  expect(arrivalWords(inRoom('main'), 'visited')).toBe('Main board.');
});

it('does not count myself among those who are with me, and knows which question comes next', () => {
  const room = inRoom('green');
  expect(facilitatorNames(room, room.rooms.get().get('blue'))).toBe('Oluchi');
  expect(nextQuestion(room, 'green')).toBe(`A · ${TITLE}`);
  expect(nextQuestion(room, 'red')).toBe('B · What more needs to happen');
  expect(nextQuestion(room, 'blue')).toBeUndefined();
});

it('tells who facilitates a room of no other question: they go on with the one it has', () => {
  const room = inRoom('green');
  const kamals = { ...room, me: { ...room.me, id: 'kamal' } };
  expect(nextQuestion(room, 'green')).toBeDefined();
  expect(nextQuestion(kamals, 'green')).toBeUndefined();
});
