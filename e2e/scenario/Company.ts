import { randomUUID } from 'node:crypto';
import { MAIN_ROOM, type RoomId } from '@evenboard/protocol';
import { joinSession, type NewSession, roomOf, runCommand } from '../support/api.ts';
import { openReplica, type Replica } from '../support/Replica.ts';
import type { Clocked } from '../support/startClocked.ts';
import type { ComingEvent, Scenario } from './Scenario.ts';

interface Person {
  readonly id: string;
  /** None for those who take part by telephone and post. */
  readonly token?: string;
  /** Their copies, by the scenario's name of the board. */
  readonly copies: Map<string, Replica>;
}

/** The afternoon's people: each with copies of their own of the boards that they work on, all through the server. */
export class Company {
  readonly #scenario: Scenario;
  readonly #server: Clocked;
  readonly #session: NewSession;
  readonly #people = new Map<string, Person>();
  /** The product's rooms by the scenario's, once they are prepared. */
  readonly rooms = new Map<string, RoomId>([['main', MAIN_ROOM]]);

  constructor(scenario: Scenario, server: Clocked, session: NewSession) {
    this.#scenario = scenario;
    this.#server = server;
    this.#session = session;
  }

  /** Everybody's copies of a board, in the order of arrival. */
  copiesOf(board: string): Replica[] {
    return Array.from(this.#people.values()).flatMap(({ copies }) => copies.get(board) ?? []);
  }

  /** All copies of all boards. */
  copies(): Replica[] {
    return Array.from(this.rooms.keys()).flatMap((board) => this.copiesOf(board));
  }

  has(person: string): boolean {
    return this.#people.has(person);
  }

  idOf(person: string): string {
    return this.#person(person).id;
  }

  tokenOf(person: string): string {
    const { token } = this.#person(person);
    if (token === undefined) throw new Error(`${person} has no screen`);
    return token;
  }

  /** Asks the server for something as one of them. */
  ask<T>(by: string, command: object): Promise<T> {
    return runCommand<T>(this.#server.url, this.#session.sessionId, this.tokenOf(by), command);
  }

  /** A person's own copy of a board, with everything that the server has; whose line has dropped goes on with what is there. */
  async copy(person: string, board: string): Promise<Replica> {
    const { copies } = this.#person(person);
    const copy = copies.get(board) ?? this.openCopy(board, this.tokenOf(person));
    copies.set(board, copy);
    if (copy.provider.shouldConnect) await copy.synced();
    return copy;
  }

  openCopy(board: string, token: string): Replica {
    const room = this.rooms.get(board);
    if (room === undefined) throw new Error(`there is no room ${board} yet`);
    const environment = { now: this.#server.now, random: Math.random, newId: randomUUID };
    return openReplica(this.#server.url, this.#session.sessionId, token, { room, environment });
  }

  async play(event: ComingEvent): Promise<void> {
    const { person } = event;
    if (event.type === 'addProxy') return await this.#addProxy(person, event.by, event.channel);
    if (event.type === 'arrive') return await this.#arrive(person);
    if (event.type === 'leave') return this.#leave(person, event.why);
    await this.#return(person);
    if (event.room !== undefined) await this.#isIn(person, event.room);
  }

  async #arrive(id: string): Promise<void> {
    const person = this.#scenario.people.find((one) => one.id === id);
    if (person === undefined) throw new Error(`nobody is called ${id}`);
    const key = this.#session.keys[person.role];
    const joined = await joinSession(this.#server.url, this.#session.sessionId, key, person.name);
    const { token, participant, room } = joined;
    this.#people.set(id, { id: participant.id, token, copies: new Map() });
    await this.copy(id, 'main');
    // Who comes while rooms are open is in the smallest, and there the file has them too.
    const own = this.#scenario.rooms.find(({ members }) => members.includes(id));
    if (room !== MAIN_ROOM && own !== undefined) await this.#isIn(id, own.id);
  }

  async #isIn(person: string, board: string): Promise<void> {
    const room = await roomOf(this.#server.url, this.#session.sessionId, this.tokenOf(person));
    if (room !== this.rooms.get(board)) throw new Error(`${person} is not in ${board}`);
    await this.copy(person, board);
  }

  /** A dropped line keeps what is on the device; a crash loses everything in memory. */
  #leave(id: string, why: string | undefined): void {
    const { copies } = this.#person(id);
    for (const copy of copies.values()) {
      if (why === 'browser crashed') copy.destroy();
      else copy.provider.disconnect();
    }
    if (why === 'browser crashed') copies.clear();
  }

  async #return(id: string): Promise<void> {
    const { copies } = this.#person(id);
    for (const { provider } of copies.values()) provider.connect();
    await this.copy(id, 'main');
    await Promise.all(Array.from(copies.values(), (copy) => copy.synced()));
  }

  async #addProxy(id: string, by: string, channel: string): Promise<void> {
    const name = this.#scenario.people.find((one) => one.id === id)?.name;
    const command = { type: 'addProxy', name, channel };
    const { participant } = await this.ask<{ participant: { id: string } }>(by, command);
    this.#people.set(id, { id: participant.id, copies: new Map() });
  }

  #person(id: string): Person {
    const person = this.#people.get(id);
    if (person === undefined) throw new Error(`${id} has not come yet`);
    return person;
  }
}
