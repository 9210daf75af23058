import type { NewSession } from '../support/api.ts';
import { openSessionReplica, type SessionReplica } from '../support/SessionReplica.ts';
import type { Clocked } from '../support/startClocked.ts';
import { BoardWork } from './BoardWork.ts';
import { Company } from './Company.ts';
import { Desk } from './Desk.ts';
import type { Happening } from './happenings.ts';
import type { Scenario, ScenarioEvent } from './Scenario.ts';

const MINUTE_S = 60;

/** Plays the afternoon at its own time, with all of its people, on all of its boards. */
export class Afternoon {
  readonly #startsAt: number;
  readonly #server: Clocked;
  readonly #sessionId: string;
  readonly company: Company;
  readonly boards: BoardWork;
  readonly #scenario: Scenario;
  #session: SessionReplica | undefined;
  #desk: Desk | undefined;

  constructor(scenario: Scenario, server: Clocked, session: NewSession) {
    this.#scenario = scenario;
    this.#startsAt = Date.parse(scenario.startsAt);
    this.#server = server;
    this.#sessionId = session.sessionId;
    this.company = new Company(scenario, server, session);
    this.boards = new BoardWork(scenario, this.company);
  }

  /** What the server tells everybody of the session. */
  get session(): SessionReplica {
    if (this.#session === undefined) throw new Error('nobody has come yet');
    return this.#session;
  }

  get desk(): Desk {
    this.#desk ??= new Desk(this.#scenario, this.#server, this.company, this.session);
    return this.#desk;
  }

  /** Plays happenings; those of one minute run into each other, as far as they do not need one another. */
  async play(all: readonly Happening[]): Promise<void> {
    let minute = -1;
    for (const happening of all) {
      const now = Math.floor(happening.second / MINUTE_S);
      if (now !== minute) await this.boards.everybodyHasEverything();
      minute = now;
      await this.#server.setClock(this.#startsAt + happening.second * 1_000);
      await this.#playOne(happening);
    }
    await this.boards.everybodyHasEverything();
  }

  destroy(): void {
    for (const copy of this.company.copies()) copy.destroy();
    this.#session?.destroy();
  }

  async #playOne(happening: Happening): Promise<void> {
    switch (happening.kind) {
      case 'note':
        return await this.boards.addNote(happening.what);
      case 'comment':
        return await this.boards.addComment(happening.what);
      case 'ballot':
        return await this.desk.castBallot(happening.what);
      case 'answer':
        return await this.desk.answerPoll(happening.what);
      case 'event':
        return await this.#playEvent(happening.what);
    }
  }

  async #playEvent(event: ScenarioEvent): Promise<void> {
    switch (event.type) {
      case 'arrive':
      case 'leave':
      case 'return':
      case 'addProxy':
        await this.company.play(event);
        if (event.type === 'arrive' && this.#session === undefined) await this.#begin(event.person);
        return;
      case 'edit':
      case 'confirm':
      case 'delete':
      case 'move':
      case 'undo':
      case 'addSection':
        return await this.boards.play(event);
      default:
        await this.desk.play(event);
        if (event.type === 'gather') await this.boards.learnGathered(event.by);
    }
  }

  async #begin(host: string): Promise<void> {
    const token = this.company.tokenOf(host);
    this.#session = openSessionReplica(this.#server.url, this.#sessionId, token);
    await this.boards.learnSections(host);
  }
}
