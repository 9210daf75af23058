import type { Announcer } from '../announce/index.ts';
import type { CommandId } from '../command/index.ts';
import { t } from '../messages/t.ts';
import { failureWords } from '../session/failureWords.ts';
import type { Vote } from '../session/readVotes.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { votingIn } from '../session/votingIn.ts';
import { isReader } from '../session/whyNot.ts';
import { choiceWords, dotsLeft, leftWords, numbersWords } from './voteWords.ts';

/** Voting, once for all views. Each says what became of it and how many dots are left. */
export interface Voting {
  /** Whether a note can be voted on now. */
  mayVote(note: string | undefined): boolean;
  /** Gives a note a dot, or takes mine back where it has all that it can have from me. False where it is no candidate. */
  toggleDot(note: string): boolean;
  /** What a key means on a note: the one for everything about it gives a dot while people vote on it. */
  meantBy(command: CommandId, note: string | undefined): CommandId;
  /** So many of my dots on one candidate; says so where there are not enough. */
  setDots(vote: Vote, number: number, count: number): void;
  /** My whole ballot, in the place of the one before; without numbers I abstain. Whether it was taken in. */
  vote(vote: Vote, numbers: readonly number[], remark?: string): Promise<boolean>;
}

interface VotingOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
}

const without = (numbers: readonly number[], one: number): readonly number[] =>
  numbers.filter((number) => number !== one);

export function createVoting({ room, announcer }: VotingOptions): Voting {
  const { box, marks } = votingIn(room);

  async function cast(vote: Vote, numbers: readonly number[], done: string): Promise<boolean> {
    const answer = await box.cast(vote.id, numbers);
    announcer.say(answer.ok ? done : failureWords(answer.failure));
    return answer.ok;
  }

  function openFor(note: string | undefined) {
    const mark = note === undefined ? undefined : marks.get().get(note);
    const vote = mark?.isOpen === true && !isReader(room) ? room.votes.get().get(mark.vote) : undefined;
    return mark && vote && { mark, vote };
  }

  function setDots(vote: Vote, number: number, count: number): void {
    const now = box.choices.get().get(vote.id) ?? [];
    const others = without(now, number);
    if (others.length + count > vote.dots) {
      announcer.say(t('vote.noneLeft', { numbers: numbersWords(now) }));
      return;
    }
    const next = [...others, ...Array.from({ length: count }, () => number)];
    const done = count === 0 ? t('vote.takenBack', { number }) : t('vote.given', { number, count });
    void cast(vote, next, `${done} ${leftWords(vote, next)}`);
  }

  return {
    mayVote: (note) => openFor(note) !== undefined,
    toggleDot(note) {
      const open = openFor(note);
      if (open === undefined) return false;
      const { vote, mark } = open;
      const hasLeft = dotsLeft(vote, box.choices.get().get(vote.id) ?? []) > 0;
      const isFull = mark.mine >= vote.perCandidate || (mark.mine > 0 && !hasLeft);
      setDots(vote, mark.number, isFull ? 0 : mark.mine + 1);
      return true;
    },
    setDots,
    meantBy: (command, note) => (command === 'details' && openFor(note) !== undefined ? 'dot' : command),
    vote(vote, numbers, remark) {
      const said = choiceWords(vote, numbers);
      return cast(vote, numbers, remark === undefined ? said : `${remark} ${said}`);
    },
  };
}
