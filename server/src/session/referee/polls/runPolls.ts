import { type CommandOf, LIMITS, type PollKind } from '@evenboard/protocol';
import { ProblemError } from '../../ProblemError.ts';
import { ballotsOn } from '../Ballots.ts';
import type { Decision, Facts, World } from '../World.ts';
import type { Poll } from './Poll.ts';
import { pollIn, withPoll } from './pollIn.ts';
import { sharesByRoom, sharesOf, wordsOf } from './shares.ts';

/** Steps of a scale that names none. */
const STEPS = ['1', '2', '3', '4', '5'];

export function openPoll(
  { state }: World,
  { question, kind, options: labels }: CommandOf<'openPoll'>,
  { newId, now }: Facts,
): Decision {
  const polls = state.polls ?? [];
  if (polls.length >= LIMITS.votes) {
    throw new ProblemError(
      'wrong_moment',
      `This session has had ${LIMITS.votes} polls, which is the most there can be. Nothing was changed. Repeat the session to go on.`,
    );
  }
  const named = kind === 'scale' && labels.length === 0 ? STEPS : labels;
  checkOptions(kind, named);
  const options = named.map((label, index) => ({ id: `option-${index + 1}`, label }));
  const poll: Poll = { id: newId(), question, kind, options, state: 'open', openedAt: now };
  return { state: { ...state, polls: [...polls, poll] }, result: { poll: poll.id } };
}

function checkOptions(kind: PollKind, labels: readonly string[]): void {
  const refuse = (why: string): never => {
    throw new ProblemError('bad_content', `${why} Nothing was changed.`);
  };
  if (isForWords(kind) && labels.length > 0) {
    refuse('A poll for words has no options: people write what they like. Leave the options out.');
  }
  if (!isForWords(kind) && labels.length < 2) refuse('This kind of poll needs at least two options.');
  if (new Set(labels).size < labels.length) refuse('Two options read the same. Give each its own words.');
}

/** Nobody can answer any more. Closed already, it stays as it is. */
export function closePoll(world: World, { poll: id }: CommandOf<'closePoll'>): Decision {
  const poll = pollIn(world, id);
  return poll.state === 'open' ? withPoll(world, { ...poll, state: 'closed' }) : {};
}

/**
 * Tells everybody what was answered, and nobody by whom. By room once: a second time, after people have gone to other
 * rooms, the difference would tell of those few.
 */
export function showPoll(world: World, { poll: id, byRoom }: CommandOf<'showPoll'>): Decision {
  const poll = pollIn(world, id);
  const shown = poll.state === 'shown' ? poll : withResult(world, poll);
  if (!byRoom || shown.byRoom !== undefined) return shown === poll ? {} : withPoll(world, shown);
  return withPoll(world, { ...shown, byRoom: sharesByRoom(world, poll) });
}

function withResult(world: World, poll: Poll): Poll {
  const ballots = [...ballotsOn(world, poll.id).values()];
  const result = isForWords(poll.kind) ? { answers: wordsOf(ballots) } : { shares: sharesOf(poll, ballots) };
  return { ...poll, state: 'shown', ...result };
}

function isForWords(kind: PollKind): boolean {
  return kind === 'word' || kind === 'text';
}
