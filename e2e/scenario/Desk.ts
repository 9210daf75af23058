import { MAIN_ROOM } from '@evenboard/protocol';
import type { SessionReplica } from '../support/SessionReplica.ts';
import type { Clocked } from '../support/startClocked.ts';
import type { Company } from './Company.ts';
import type { DeskEvent, RoundEvent, Scenario, ScenarioAnswer, ScenarioBallot } from './Scenario.ts';

/** People are told so long before they are moved, and have so long at the end. */
const COUNTDOWN_S = 10;
const GRACE_S = 60;

/** What a gathering says of itself. */
export interface GatheringAnswer {
  readonly act: string;
  readonly brought: number;
  readonly updated: number;
  readonly comments: number;
}

/** What facilitators ask of the server, and what people choose: polls, votes, rooms and their rounds. */
export class Desk {
  readonly #scenario: Scenario;
  readonly #server: Clocked;
  readonly #company: Company;
  readonly #session: SessionReplica;
  /** The product's ids. */
  vote = '';
  poll = '';
  readonly gatherings: GatheringAnswer[] = [];

  constructor(scenario: Scenario, server: Clocked, company: Company, session: SessionReplica) {
    this.#scenario = scenario;
    this.#server = server;
    this.#company = company;
    this.#session = session;
  }

  async castBallot({ person, castBy, picks }: ScenarioBallot): Promise<void> {
    const whose = castBy === undefined ? {} : { for: this.#company.idOf(person) };
    const command = { type: 'castBallot', vote: this.vote, numbers: picks, ...whose };
    await this.#company.ask(castBy ?? person, command);
  }

  async answerPoll({ person, castBy, option }: ScenarioAnswer): Promise<void> {
    const whose = castBy === undefined ? {} : { for: this.#company.idOf(person) };
    const answer = this.#scenario.poll.options.find(({ id }) => id === option)?.label;
    await this.#company.ask(castBy ?? person, { type: 'answerPoll', poll: this.poll, answer, ...whose });
  }

  async play(event: DeskEvent): Promise<void> {
    const { statements, vote, poll } = this.#scenario;
    switch (event.type) {
      case 'openPoll': {
        const options = poll.options.map(({ label }) => label);
        const command = { type: 'openPoll', question: poll.question, kind: 'one', options };
        this.poll = (await this.#company.ask<{ poll: string }>(event.by, command)).poll;
        return;
      }
      case 'closePoll':
        return await this.#company.ask(event.by, { type: 'closePoll', poll: this.poll });
      case 'openVote': {
        const candidates = { texts: statements.map(({ text }) => text) };
        const command = { type: 'openVote', question: vote.question, candidates, dots: vote.budget };
        const limits = { perCandidate: 1, named: false };
        this.vote = (await this.#company.ask<{ vote: string }>(event.by, { ...command, ...limits })).vote;
        return;
      }
      case 'closeVote':
      case 'revealVote':
        return await this.#company.ask(event.by, { type: event.type, vote: this.vote });
      case 'assignRooms':
        return await this.#assignRooms(event.by);
      case 'startBreak':
        return await this.#company.ask(event.by, {
          type: 'startTimer',
          label: 'Break',
          minutes: event.minutes,
        });
      case 'endBreak':
        return await this.#company.ask(event.by, { type: 'stopTimer' });
      case 'gather':
        this.gatherings.push(
          await this.#company.ask<GatheringAnswer>(event.by, { type: 'gatherRooms', layout: 'sections' }),
        );
        return;
      case 'close':
        return await this.#session.until(() => this.#session.isClosed(), 'the session has closed');
      default:
        return await this.#playRound(event);
    }
  }

  async #assignRooms(by: string): Promise<void> {
    const { rooms: wanted } = this.#scenario;
    const membersOf = ({ facilitator, members }: Scenario['rooms'][number]) =>
      [facilitator, ...members].filter((one) => this.#company.has(one)).map((one) => this.#company.idOf(one));
    const { rooms } = await this.#company.ask<{ rooms: { id: string; name: string }[] }>(by, {
      type: 'assignRooms',
      mode: 'random',
      rooms: wanted.map(({ name, colour }) => ({ name, colour })),
      members: Object.fromEntries(wanted.map((room) => [room.name, membersOf(room)])),
    });
    for (const { id, name } of wanted) {
      const room = rooms.find((one) => one.name === name);
      if (room === undefined) throw new Error(`there is no room ${name}`);
      this.#company.rooms.set(id, room.id);
    }
  }

  async #playRound(event: RoundEvent): Promise<void> {
    if (event.type === 'startRound') return await this.#startRound(event);
    if (event.type === 'endRound') return await this.#endRound(event.round);
    // The round began when its countdown was over, and so it ends.
    const left = ((this.#session.breakout().endsAt ?? 0) - this.#server.now()) / 1_000;
    if (Math.abs(left - event.secondsLeft) > 2 * COUNTDOWN_S)
      throw new Error(`${left} seconds are left in round ${event.round}, not ${event.secondsLeft}`);
  }

  /** Questions and facilitators go on; or, from the main board, the rooms open with what is in them. */
  async #startRound({
    by,
    round,
    minutes,
    facilitators,
  }: RoundEvent & { type: 'startRound' }): Promise<void> {
    const isGoingOn = this.#session.breakout().state === 'open';
    await this.#company.ask(by, isGoingOn ? { type: 'rotateRooms' } : { type: 'openRooms', minutes });
    await this.#later(COUNTDOWN_S);
    await this.#session.until(
      () => this.#session.breakout().state === 'open' && this.#areWhereTheyShouldBe(facilitators),
      `everybody is in their room in round ${round}`,
    );
    for (const { id, members } of this.#scenario.rooms) {
      const here = members.filter((one) => this.#company.has(one) && !this.#isProxy(one));
      await Promise.all([...here, facilitators[id] ?? ''].map((one) => this.#company.copy(one, id)));
    }
  }

  #areWhereTheyShouldBe(facilitators: Readonly<Record<string, string>>): boolean {
    const people = this.#session.people();
    return this.#scenario.rooms.every(({ id, members }) => {
      const room = this.#company.rooms.get(id) ?? '';
      const there = [facilitators[id] ?? '', ...members].filter((one) => this.#company.has(one));
      const { facilitators: [who] = [] } = this.#session.rooms().get(room) ?? {};
      const isLed = who === this.#company.idOf(facilitators[id] ?? '');
      return isLed && there.every((one) => people.get(this.#company.idOf(one))?.room === room);
    });
  }

  /** Where questions go on afterwards people stay in their rooms until then; else they come back to the main board. */
  async #endRound(round: number): Promise<void> {
    const [before, after] = [round, round + 1].map((which) => this.#start(which));
    if (before === undefined) throw new Error(`round ${round} has not begun`);
    if (after !== undefined && after.facilitators['blue'] !== before.facilitators['blue']) {
      const minutes = after.minute - before.minute - before.minutes;
      return await this.#company.ask(before.by, { type: 'extendRooms', minutes });
    }
    await this.#company.ask(before.by, { type: 'closeRooms' });
    await this.#later(GRACE_S);
    const isBack = () =>
      this.#session.breakout().state === 'none' &&
      [...this.#session.people().values()].every(({ room }) => room === MAIN_ROOM);
    await this.#session.until(isBack, `everybody is back from round ${round}`);
  }

  #start(round: number) {
    return this.#scenario.events
      .filter((event) => event.type === 'startRound')
      .find((event) => event.round === round);
  }

  #isProxy(person: string): boolean {
    return this.#scenario.people.find(({ id }) => id === person)?.proxy !== undefined;
  }

  async #later(seconds: number): Promise<void> {
    await this.#server.setClock(this.#server.now() + seconds * 1_000);
  }
}
