import { type CommandOf, LIMITS, MAIN_ROOM } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import { roomsInUse } from '../rooms/members.ts';
import type { Decision, Facts, World } from '../World.ts';
import { personIn } from './personIn.ts';

/** One's own sign, seen by all. The same sign again keeps its place in the queue. */
export function signal(
  person: StoredPerson,
  { signal: kind }: CommandOf<'signal'>,
  { now }: Facts,
): Decision {
  if (person.signal?.kind === kind) return {};
  const { signal: _before, ...rest } = person;
  return { people: [kind === null ? rest : { ...rest, signal: { kind, at: now } }] };
}

export function clearSignal(world: World, { participant }: CommandOf<'clearSignal'>): Decision {
  const { signal: before, ...rest } = personIn(world, participant);
  return before === undefined ? {} : { people: [rest] };
}

/** Asked again it keeps its time, and takes the new words. */
export function askForHelp(
  person: StoredPerson,
  { words }: CommandOf<'askForHelp'>,
  { now }: Facts,
): Decision {
  const help = { at: person.help?.at ?? now, ...(words !== undefined && { words }) };
  return { people: [{ ...person, help }] };
}

/** A facilitator looks after it: it is off everybody's list. */
export function answerHelp(world: World, { participant }: CommandOf<'answerHelp'>): Decision {
  const { help: before, ...rest } = personIn(world, participant);
  return before === undefined ? {} : { people: [rest] };
}

/** Tells everybody, or the people of one room, something. */
export function sendMessage(
  world: World,
  { to, text }: CommandOf<'sendMessage'>,
  { id: by }: StoredPerson,
  { now, newId }: Facts,
): Decision {
  const isRoom = to === MAIN_ROOM || roomsInUse(world).some(({ id }) => id === to);
  if (to !== 'all' && !isRoom) {
    throw new ProblemError('no_such_thing', 'There is no such room in this session. Nothing was sent.');
  }
  const id = newId();
  const messages = [...world.state.messages, { id, at: now, by, to, text }].slice(-LIMITS.messagesKept);
  return { state: { ...world.state, messages }, result: { message: id } };
}
