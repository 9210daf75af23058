import { type CommandOf, cleanLine, cleanText, LIMITS, type PollAnswer } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import { voterFor } from '../votes/voters.ts';
import type { Decision, World } from '../World.ts';
import type { Poll } from './Poll.ts';
import { pollIn } from './pollIn.ts';

/** Takes an answer in the place of the one before. */
export function answerPoll(
  world: World,
  person: StoredPerson,
  { poll: id, answer, for: other }: CommandOf<'answerPoll'>,
  receipt: string,
): Decision {
  const poll = pollIn(world, id);
  const voter = voterFor(world, person, other);
  if (poll.state !== 'open') {
    throw new ProblemError(
      'wrong_moment',
      'This poll is closed. Your answer was not taken in; what you had answered before it closed counts.',
    );
  }
  const choice = CHOICE_OF[poll.kind](poll, answer);
  const typed = voter.id === person.id ? {} : { typedBy: person.id };
  return { ballots: [{ question: id, participant: voter.id, choice, receipt, ...typed }] };
}

/** By kind of poll what counts of an answer; throws a ProblemError where it is none. */
const CHOICE_OF: Readonly<Record<Poll['kind'], (poll: Poll, answer: PollAnswer) => PollAnswer>> = {
  one: (poll, answer) => optionId(poll, answer),
  many: (poll, answer) => {
    if (!Array.isArray(answer)) throw unusable('This poll takes a list of options.');
    return [...new Set(answer.map((one) => optionId(poll, one)))];
  },
  scale: ({ options }, answer) => {
    const named = options.findIndex(({ id }) => id === answer) + 1;
    const step = named > 0 ? named : Number(Array.isArray(answer) ? Number.NaN : answer);
    if (options[step - 1] === undefined)
      throw unusable(`This poll takes a number from 1 to ${options.length}.`);
    return step;
  },
  word: (_poll, answer) => {
    const word = typeof answer === 'string' ? cleanLine(answer) : '';
    if (word === '' || word.includes(' ')) throw unusable('This poll takes one word.');
    return short(word, LIMITS.answerWordLength);
  },
  text: (_poll, answer) => {
    const text = typeof answer === 'string' ? cleanText(answer).trim() : '';
    if (text === '') throw unusable('This poll takes an answer in words.');
    return short(text, LIMITS.answerLength);
  },
};

/** The option with that id, or with those words. */
function optionId({ options }: Poll, answer: PollAnswer): string {
  const option = options.find(({ id }) => id === answer) ?? options.find(({ label }) => label === answer);
  if (option !== undefined) return option.id;
  throw unusable('This poll has no such option.');
}

function short(words: string, most: number): string {
  if (words.length > most) throw unusable(`An answer to this poll has at most ${most} characters.`);
  return words;
}

function unusable(why: string): ProblemError {
  return new ProblemError(
    'bad_content',
    `${why} Nothing was changed; an answer you gave before still counts.`,
  );
}
