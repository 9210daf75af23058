import { isId } from '../isId.ts';
import { fingerprint } from './fingerprint.ts';

/** So much of a room's id is left in a copy's id that would be too long otherwise. */
const ROOM_LENGTH = 24;

/**
 * The id of the copy of a room's note or comment on another board: `<room>.<source>`, or one made from it where that is
 * no id, or where it is taken (`attempt` counts from 0). The same copy always has the same id.
 */
export function copyId(room: string, source: string, attempt = 0): string {
  const plain = `${room}.${source}`;
  if (attempt === 0 && isId(plain)) return plain;
  return `${room.slice(0, ROOM_LENGTH)}.${fingerprint([plain, attempt])}`;
}
