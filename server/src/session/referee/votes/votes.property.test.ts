import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredBallot } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import { testPerson, testSession } from '../../testSession.ts';
import { ballotsOn, NO_BALLOTS } from '../Ballots.ts';
import { takeOver } from '../people/takeOver.ts';
import { FRESH_STATE } from '../SessionState.ts';
import { type Decision, decided, type Facts, type World } from '../World.ts';
import { castBallot } from './castBallot.ts';
import { openVote, runOff } from './openVote.ts';
import { archiveVote, closeVote, reopenVote, revealVote } from './runVotes.ts';
import type { Vote } from './Vote.ts';

const PEOPLE = ['ada', 'ben', 'kofi', 'walter', 'edna', 'oluchi', 'sian'] as const;
type Name = (typeof PEOPLE)[number];

const people = [
  testPerson('ada'),
  testPerson('ben'),
  testPerson('kofi'),
  testPerson('walter', { proxy: 'post', tokenHashes: [] }),
  testPerson('edna', { proxy: 'telephone', tokenHashes: [] }),
  testPerson('oluchi', { role: 'facilitator' }),
  testPerson('sian', { role: 'facilitator' }),
];
const CANDIDATES = [1, 2, 3, 4, 5].map((number) => ({ number, text: `Statement ${number}` }));

type Step =
  | { do: 'cast'; who: Name; numbers: number[]; for?: Name }
  | { do: 'takeOver'; who: Name; owner: Name }
  | { do: 'close' }
  | { do: 'reopen' };

const name = fc.constantFrom(...PEOPLE);
const numbers = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('cast' as const), who: name, numbers }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cast' as const), who: name, numbers, for: name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('takeOver' as const), who: name, owner: name }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'close' as const }, { do: 'reopen' as const }) },
);

/** A vote as it is played, beside the simplest account of it: who has which numbers, and whether by themselves. */
class Play {
  world: World;
  readonly vote = 'id-1';
  readonly naive = new Map<Name, { numbers: readonly number[]; own: boolean }>();
  isOpen = true;
  #ids = 0;

  constructor(asked: { dots: number; perCandidate: number }) {
    this.world = {
      stored: testSession(),
      state: FRESH_STATE,
      people: new Map(people.map((person) => [person.id, person])),
      ballots: NO_BALLOTS,
    };
    const question = 'Which two matter most?';
    this.#keep(openVote(this.world, { question, named: false, ...asked }, CANDIDATES, this.facts()));
  }

  facts(): Facts {
    return { now: 0, random: () => 0.5, newId: () => `id-${++this.#ids}` };
  }

  /** What a step decides is kept; what it refuses changes nothing. */
  try(step: Step): void {
    try {
      this.#keep(this.#decide(step));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return;
    }
    this.#account(step);
  }

  reveal(): Vote {
    this.#keep(revealVote(this.world, { type: 'revealVote', vote: this.vote }));
    const [vote] = this.world.state.votes ?? [];
    if (vote === undefined) throw new Error('the vote is gone');
    return vote;
  }

  #decide(step: Step): Decision {
    if (step.do === 'close') return closeVote(this.world, { type: 'closeVote', vote: this.vote });
    if (step.do === 'reopen') return reopenVote(this.world, { type: 'reopenVote', vote: this.vote });
    if (step.do === 'takeOver') return this.#takeOver(step);
    const { do: _do, who, ...command } = step;
    const cast = { type: 'castBallot' as const, vote: this.vote, ...command };
    return castBallot(this.world, this.#person(who), cast, {
      now: 0,
      receipt: `receipt ${++this.#ids}`,
    });
  }

  /** A device of somebody's comes in with the card of somebody else. */
  #takeOver({ who, owner }: { who: Name; owner: Name }): Decision {
    const person = this.#person(who);
    const [tokenHash] = person.tokenHashes;
    if (who === owner || tokenHash === undefined || person.role === 'facilitator')
      throw new ProblemError('wrong_key', 'No.');
    return takeOver(this.world, this.#person(owner), `token ${++this.#ids}`, { person, tokenHash });
  }

  #account(step: Step): void {
    if (step.do === 'close') this.isOpen = false;
    else if (step.do === 'reopen') this.isOpen = true;
    else if (step.do === 'cast') {
      const voter = step.for ?? step.who;
      this.naive.set(voter, { numbers: step.numbers, own: voter === step.who });
    } else if (this.isOpen && this.#person(step.who).tokenHashes.length === 0) {
      // Who is still there on another device stays a voter of their own.
      const ballot = this.naive.get(step.who);
      this.naive.delete(step.who);
      if (ballot !== undefined && !this.naive.get(step.owner)?.own) this.naive.set(step.owner, ballot);
    }
  }

  #person(who: Name) {
    const person = this.world.people.get(who);
    if (person === undefined) throw new Error(`nobody is called ${who}`);
    return person;
  }

  #keep(decision: Decision): void {
    this.world = decided(this.world, decision);
  }
}

const plays = fc.record({
  asked: fc.record({ dots: fc.integer({ min: 1, max: 3 }), perCandidate: fc.integer({ min: 1, max: 2 }) }),
  steps: fc.array(step, { maxLength: 40 }),
});

describe('a vote, whatever people do', () => {
  it('comes out as a naive recount of everybody’s newest ballot', () => {
    fc.assert(
      fc.property(plays, ({ asked, steps }) => {
        const play = new Play(asked);
        for (const one of steps) play.try(one);
        const recount = Object.fromEntries(CANDIDATES.map(({ number }) => [String(number), 0]));
        for (const { numbers: given } of play.naive.values()) {
          for (const number of given) recount[number] = (recount[number] ?? 0) + 1;
        }
        expect(play.reveal().tally).toEqual(recount);
        expect(new Set(ballotsOn(play.world, play.vote).keys())).toEqual(new Set(play.naive.keys()));
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives nobody more dots than the vote does, nor a second ballot, nor one for a number it has not', () => {
    fc.assert(
      fc.property(plays, ({ asked, steps }) => {
        const play = new Play(asked);
        for (const one of steps) play.try(one);
        for (const { choice } of ballotsOn(play.world, play.vote).values()) {
          const given = choice as number[];
          expect(given.length).toBeLessThanOrEqual(asked.dots);
          for (const number of given) {
            expect(CANDIDATES.some((candidate) => candidate.number === number)).toBe(true);
            expect(given.filter((one) => one === number).length).toBeLessThanOrEqual(asked.perCandidate);
          }
        }
      }),
    );
  });
});

describe('a vote', () => {
  const cast = (play: Play, who: Name, given: number[], other?: Name) =>
    play.try({ do: 'cast', who, numbers: given, ...(other && { for: other }) });
  const ballotOf = (play: Play, who: Name): StoredBallot | undefined =>
    ballotsOn(play.world, play.vote).get(who);

  it('marks what a facilitator entered, and gives it up when that person votes for themselves', () => {
    const play = new Play({ dots: 2, perCandidate: 1 });
    cast(play, 'oluchi', [1, 2], 'walter');
    expect(ballotOf(play, 'walter')).toMatchObject({ choice: [1, 2], typedBy: 'oluchi' });
    play.try({ do: 'takeOver', who: 'ada', owner: 'walter' });
    cast(play, 'walter', [3]);
    expect(ballotOf(play, 'walter')).toMatchObject({ choice: [3] });
    expect(ballotOf(play, 'walter')).not.toHaveProperty('typedBy');
    cast(play, 'oluchi', [1, 2], 'walter');
    expect(ballotOf(play, 'walter')).toMatchObject({ choice: [3] });
  });

  it('keeps the ballot of who is still there on another device when one of theirs turns out to be somebody else', () => {
    const play = new Play({ dots: 2, perCandidate: 1 });
    play.try({ do: 'takeOver', who: 'ben', owner: 'ada' });
    cast(play, 'ada', [1]);
    play.try({ do: 'takeOver', who: 'ada', owner: 'kofi' });
    expect(ballotOf(play, 'ada')).toMatchObject({ choice: [1] });
    expect(ballotOf(play, 'kofi')).toBeUndefined();
    play.try({ do: 'takeOver', who: 'ada', owner: 'kofi' });
    expect(ballotOf(play, 'ada')).toBeUndefined();
    expect(ballotOf(play, 'kofi')).toMatchObject({ choice: [1] });
  });

  it('is revealed once: nothing that is tried afterwards changes it', () => {
    const play = new Play({ dots: 2, perCandidate: 1 });
    cast(play, 'ada', [1, 2]);
    const { tally } = play.reveal();
    cast(play, 'ada', [3]);
    play.try({ do: 'reopen' });
    cast(play, 'ben', [3]);
    expect(play.reveal()).toMatchObject({ state: 'revealed', tally });
  });

  it('is decided between those that came out equal, under the numbers that they have', () => {
    const play = new Play({ dots: 2, perCandidate: 1 });
    cast(play, 'ada', [4, 5]);
    cast(play, 'ben', [4, 2]);
    cast(play, 'kofi', [5, 1]);
    play.reveal();
    const { state } = runOff(play.world, { type: 'runOff', vote: play.vote }, play.facts());
    expect(state?.votes?.[1]).toMatchObject({
      candidates: [{ number: 4 }, { number: 5 }],
      dots: 1,
      perCandidate: 1,
      state: 'open',
      runOffOf: play.vote,
    });
  });

  it('is put away with the rounds before it, and taken out alone', () => {
    const play = new Play({ dots: 2, perCandidate: 1 });
    cast(play, 'ada', [4, 5]);
    play.reveal();
    const withRunOff = decided(
      play.world,
      runOff(play.world, { type: 'runOff', vote: play.vote }, play.facts()),
    );
    const second = withRunOff.state.votes?.[1]?.id ?? '';
    const over = decided(withRunOff, revealVote(withRunOff, { type: 'revealVote', vote: second }));
    const put = (world: World, archived: boolean) =>
      decided(world, archiveVote(world, { type: 'archiveVote', vote: second, archived }));
    const isAway = ({ state }: World) => state.votes?.map(({ archived = false }) => archived);
    expect(isAway(put(over, true))).toEqual([true, true]);
    expect(isAway(put(put(over, true), false))).toEqual([true, false]);
  });
});
