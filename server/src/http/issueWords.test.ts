import { command } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import { issueWords } from './issueWords.ts';

const ROOMS = [
  { name: 'Blue', colour: 'blue' },
  { name: 'Green', colour: 'green' },
];

it.each([
  [{ type: 'openRooms', minutes: 'ten' }, 'must be a number'],
  [{ type: 'openRooms', minutes: 0 }, 'must be more than 0'],
  [{ type: 'openRooms', minutes: 1e9 }, 'must be at most 1,440'],
  [{ type: 'assignRooms', mode: 'random', rooms: [] }, 'must have at least 2 entries'],
  [{ type: 'assignRooms', mode: 'random', rooms: ROOMS, members: [] }, 'must be an object'],
  [{ type: 'lockDoor', locked: 1 }, 'must be true or false'],
  [{ type: 'setRotations', rounds: 1.5, minutes: 1 }, 'must be a whole number'],
  [{ type: 'closeRooms', commandId: '' }, 'must have at least 1 character'],
  [{ type: 'undoAct', act: '/' }, 'cannot be used: it is not an id'],
  [{ type: 'setRoomLink', room: 'main', link: 'javascript:0' }, /^cannot be used: it is not a web address/],
  [{ type: 'setRole', participant: 'p', role: 'admin' }, /^must be one of .*participant/],
  [{ type: 'setClosing', closesAt: true }, 'does not have the form that it needs'],
])('says what is wrong with a field in words that anybody reads: %j', (body, words) => {
  expect(issueWords(command.safeParse(body).error?.issues[0])).toMatch(words);
});
