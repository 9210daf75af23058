import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { LiveSession } from '../LiveSession.ts';
import { answerPoll } from '../referee/polls/answerPoll.ts';
import { openPoll } from '../referee/polls/runPolls.ts';
import { castBallot } from '../referee/votes/castBallot.ts';
import { openVote } from '../referee/votes/openVote.ts';
import { closeVote, revealVote } from '../referee/votes/runVotes.ts';
import type { Decision } from '../referee/World.ts';
import { writeSessionDocument } from '../sessionDocument.ts';
import { testLiveSession, testPerson } from '../testSession.ts';
import { createVoteCounts } from './VoteCounts.ts';
import { deskVotes, exportedBallots } from './voteEntries.ts';

const VOTERS = ['ada', 'ben', 'kofi', 'edna'];
const ROOMFUL = [
  ...VOTERS.map((id) => testPerson(id, id === 'edna' ? { proxy: 'telephone' } : {})),
  testPerson('oluchi', { role: 'facilitator' }),
];
const CANDIDATES = [1, 2, 3].map((number) => ({ number, text: `Statement ${number}` }));

interface Cast {
  readonly who: string;
  readonly numbers: number[];
  readonly option: number;
}

/** A session in which everything is the same in every run, ballots apart. */
class Room {
  readonly #session: LiveSession;
  readonly #doc = new Y.Doc();
  readonly #frames: string[] = [];
  readonly #rings: (() => void)[] = [];
  #receipts = 0;
  readonly #counts = createVoteCounts({
    alarms: {
      set: (_time, then) => {
        this.#rings.push(then);
        return () => undefined;
      },
      destroy: () => undefined,
    },
    publishSoon: () => this.#publish(),
    now: () => 0,
  });

  constructor(named: boolean) {
    this.#doc.clientID = 1;
    this.#doc.on('update', (update) => this.#frames.push(Buffer.from(update).toString('base64')));
    this.#session = testLiveSession(ROOMFUL);
    const facts = { now: 0, random: () => 0.5 };
    const asked = { question: 'Which?', dots: 2, perCandidate: 2, named, untilAll: true };
    this.#keep(openVote(this.#session.world, asked, CANDIDATES, { ...facts, newId: () => 'vote' }));
    const poll = {
      type: 'openPoll' as const,
      question: 'How are you?',
      kind: 'one' as const,
      options: ['a', 'b'],
    };
    this.#keep(openPoll(this.#session.world, poll, { ...facts, newId: () => 'poll' }));
  }

  cast({ who, numbers, option }: Cast): void {
    const { world } = this.#session;
    const person = world.people.get('oluchi');
    const self = world.people.get(who);
    if (person === undefined || self === undefined) throw new Error('nobody is there');
    const [by, other] = self.proxy ? [person, { for: who }] : [self, {}];
    const facts = { now: 0, receipt: `receipt ${++this.#receipts}` };
    if (world.state.votes?.[0]?.state === 'open') {
      this.#keep(castBallot(world, by, { type: 'castBallot', vote: 'vote', numbers, ...other }, facts));
    }
    const answer = { type: 'answerPoll' as const, poll: 'poll', answer: `option-${option}`, ...other };
    this.#keep(answerPoll(this.#session.world, by, answer, facts.receipt));
  }

  /** The five seconds are over. */
  ring(): void {
    for (const then of this.#rings.splice(0)) then();
  }

  close(): void {
    this.#keep(closeVote(this.#session.world, { type: 'closeVote', vote: 'vote' }));
  }

  reveal(): void {
    this.#keep(revealVote(this.#session.world, { type: 'revealVote', vote: 'vote' }));
  }

  /** Every byte that has gone out, and what facilitators and the export know besides. */
  get seen() {
    return {
      frames: this.#frames,
      desk: [...deskVotes(this.#session)],
      exported: [...exportedBallots(this.#session)],
    };
  }

  #publish(): void {
    this.#doc.transact(() => writeSessionDocument(this.#doc, this.#session, () => true, 0, this.#counts));
  }

  #keep({ state, ...decision }: Decision): void {
    this.#session.take({ ...decision, ...(state && { session: { ...this.#session.stored, state } }) });
    if (decision.ballots) this.#counts.changed(this.#session);
    this.#publish();
  }
}

const numbers = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 });
const option = fc.integer({ min: 1, max: 2 });
const pair = fc.record({
  who: fc.constantFrom(...VOTERS),
  one: fc.record({ numbers, option }),
  other: fc.record({ numbers, option }),
  rings: fc.boolean(),
});

it('sends the same bytes whatever is in the ballots, until it is revealed', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(pair, { maxLength: 20 }), (named, casts) => {
      const [one, other] = [new Room(named), new Room(named)];
      for (const cast of casts) {
        one.cast({ who: cast.who, ...cast.one });
        other.cast({ who: cast.who, ...cast.other });
        if (cast.rings) one.ring();
        if (cast.rings) other.ring();
        expect(one.seen).toEqual(other.seen);
      }
      one.close();
      other.close();
      expect(one.seen).toEqual(other.seen);
      expect(one.seen.exported).toEqual([]);
    }),
  );
});

it('tells the two apart as soon as it is revealed, or the test above would prove nothing', () => {
  const [one, other] = [new Room(false), new Room(false)];
  one.cast({ who: 'ada', numbers: [1], option: 1 });
  other.cast({ who: 'ada', numbers: [2], option: 1 });
  expect(one.seen).toEqual(other.seen);
  one.reveal();
  other.reveal();
  expect(one.seen).not.toEqual(other.seen);
  expect(one.seen.frames).not.toEqual(other.seen.frames);
});
