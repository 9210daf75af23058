import {
  addComment,
  addNote,
  addSection,
  confirmNote,
  deleteNotes,
  editNoteText,
  moveNote,
  noteText,
  parseColour,
  readBoard,
  UNSORTED,
} from '@evenboard/board';
import * as Y from 'yjs';
import { joinSession, type NewSession, runCommand } from '../support/api.ts';
import { openReplica, type Replica } from '../support/Replica.ts';
import { type Happening, NOT_HERE, type Scenario, type ScenarioEvent, type Splice } from './Scenario.ts';

interface Person {
  readonly id: string;
  /** None for those who take part by telephone and post. */
  readonly token?: string;
  replica?: Replica;
}

/** Plays the afternoon's people: each with a copy of the board of their own, all through the server. */
export class Afternoon {
  readonly #scenario: Scenario;
  readonly #url: string;
  readonly #session: NewSession;
  readonly #people = new Map<string, Person>();
  /** The product's ids by the scenario's. */
  readonly notes = new Map<string, string>();
  readonly sections = new Map<string, string>([['unsorted', UNSORTED]]);
  readonly skipped: string[] = [];
  /** What everybody has written so far: client → clock. */
  readonly #written = new Map<number, number>();

  constructor(scenario: Scenario, url: string, session: NewSession) {
    this.#scenario = scenario;
    this.#url = url;
    this.#session = session;
  }

  /** Everybody's copies, in the order of arrival. */
  replicas(): Replica[] {
    return Array.from(this.#people.values()).flatMap(({ replica }) => replica ?? []);
  }

  tokenOf(person: string): string {
    return this.#person(person).token ?? '';
  }

  /** Plays happenings; those of one minute run into each other, as far as they do not need one another. */
  async play(all: readonly Happening[]): Promise<void> {
    let minute = -1;
    for (const happening of all) {
      if (happening.minute !== minute) {
        minute = happening.minute;
        await this.everybodyHasEverything();
      }
      await this.#playOne(happening);
    }
    await this.everybodyHasEverything();
  }

  /** Resolves when every connected copy holds what anybody has written. */
  async everybodyHasEverything(): Promise<void> {
    const here = this.replicas().filter(({ provider }) => provider.shouldConnect);
    await Promise.all(here.map((replica) => replica.has(this.#written)));
  }

  async #playOne(happening: Happening): Promise<void> {
    if (happening.kind === 'event') return await this.#playEvent(happening.event);
    const entry = happening.kind === 'note' ? happening.note : happening.comment;
    const writer = entry.typedBy ?? entry.author;
    const words = {
      text: entry.text,
      author: this.#person(entry.author).id,
      ...(entry.typedBy !== undefined && { typedBy: this.#person(entry.typedBy).id }),
      ...(entry.lang !== undefined && { lang: entry.lang }),
    };
    if (happening.kind === 'note') {
      const { id, room, section } = happening.note;
      const colour = parseColour(this.#scenario.rooms.find((one) => one.id === room)?.colour);
      await this.#write(writer, [], ({ board }) => {
        this.notes.set(id, addNote(board, { ...words, section: this.#section(section), colour }));
      });
      return;
    }
    const { note } = happening.comment;
    await this.#write(writer, [note], ({ board }) => {
      if (addComment(board, { ...words, note: this.#note(note) }) === undefined)
        throw new Error(`no ${note}`);
    });
  }

  async #playEvent(event: ScenarioEvent): Promise<void> {
    switch (event.type) {
      case 'arrive':
        return await this.#arrive(event.person);
      case 'leave':
        return this.#leave(event.person, event.why);
      case 'return':
        return await this.#return(event.person);
      case 'addProxy':
        return await this.#addProxy(event.person, event.by, event.channel);
      case 'addSection':
        return await this.#write(event.by, [], ({ board }) => {
          this.sections.set(event.section, addSection(board, { title: event.title }));
        });
      case 'edit':
        // The second of two who edit at once does not wait for the first.
        return await this.#write(
          event.by,
          [event.note],
          (replica) => this.#edit(replica, event.note, event.splices),
          event,
        );
      case 'confirm':
        return await this.#write(event.by, [event.note], ({ board }) =>
          confirmNote(board, this.#note(event.note)),
        );
      case 'move': {
        const { note, toSection, toRow } = event;
        return await this.#write(
          event.by,
          [note],
          (replica) => this.#move(replica, note, toSection, toRow),
          event,
        );
      }
      case 'delete':
        return await this.#write(event.by, [event.note], ({ board }) =>
          deleteNotes(board, [this.#note(event.note)]),
        );
      case 'undo':
        return await this.#write(event.by, [], ({ board, undo }) => {
          undo.undo();
          if (!noteText(board, this.#note(event.restores)))
            throw new Error(`${event.restores} did not come back`);
        });
      default:
        if (!NOT_HERE.includes(event.type)) throw new Error(`unknown event ${event.type}`);
        this.skipped.push(event.type);
    }
  }

  #edit({ board }: Replica, note: string, splices: readonly Splice[]): void {
    for (const { at, delete: removed, insert } of splices) {
      const text = noteText(board, this.#note(note))?.toString() ?? '';
      // Where the other's edit of the same second is not here yet, the words stand elsewhere.
      const start = text.startsWith(removed, at) ? at : text.indexOf(removed);
      if (start < 0) throw new Error(`"${removed}" is not in ${note}: ${text}`);
      editNoteText(board, this.#note(note), { at: start, remove: removed.length, insert });
    }
  }

  #move({ board }: Replica, note: string, toSection: string, toRow: number): void {
    const to = { section: this.#section(toSection), row: toRow };
    moveNote(board, this.#note(note), to);
    const moved = readBoard(board).notes.find(({ id }) => id === this.#note(note));
    if (moved?.section !== to.section || moved.row !== toRow)
      throw new Error(`${note} is not at row ${toRow}`);
  }

  async #arrive(id: string): Promise<void> {
    const person = this.#scenario.people.find((one) => one.id === id);
    if (person === undefined) throw new Error(`nobody is called ${id}`);
    const key = this.#session.keys[person.role];
    const { token, participant } = await joinSession(this.#url, this.#session.sessionId, key, person.name);
    const replica = openReplica(this.#url, this.#session.sessionId, token);
    this.#people.set(id, { id: participant.id, token, replica });
    await replica.synced();
    if (this.sections.size === 1) this.#learnSections(replica);
  }

  #learnSections({ board }: Replica): void {
    for (const { id, title } of this.#scenario.sections) {
      const section = readBoard(board).sections.find((one) => one.title === title);
      if (section === undefined) throw new Error(`the template has no section "${title}"`);
      this.sections.set(id, section.id);
    }
  }

  /** A dropped line keeps what is on the device; a crash loses everything in memory. */
  #leave(id: string, why: string | undefined): void {
    const person = this.#person(id);
    if (why === 'browser crashed') {
      person.replica?.destroy();
      delete person.replica;
    } else {
      person.replica?.provider.disconnect();
    }
  }

  async #return(id: string): Promise<void> {
    const person = this.#person(id);
    person.replica ??= openReplica(this.#url, this.#session.sessionId, person.token ?? '');
    person.replica.provider.connect();
    await person.replica.synced();
  }

  async #addProxy(id: string, by: string, channel: string): Promise<void> {
    const name = this.#scenario.people.find((one) => one.id === id)?.name;
    const { participant } = await runCommand<{ participant: { id: string } }>(
      this.#url,
      this.#session.sessionId,
      this.tokenOf(by),
      { type: 'addProxy', name, channel },
    );
    this.#people.set(id, { id: participant.id });
  }

  /** Lets a person write, once their copy has the notes it is about. */
  async #write(
    by: string,
    about: readonly string[],
    write: (replica: Replica) => unknown,
    { concurrent = false }: { concurrent?: boolean } = {},
  ): Promise<void> {
    const { replica } = this.#person(by);
    if (replica === undefined) throw new Error(`${by} has no screen`);
    if (about.length > 0 && !concurrent) await replica.has(this.#written);
    if (write(replica) === false) throw new Error(`what ${by} does is about something that is gone`);
    const { doc } = replica.board;
    this.#written.set(doc.clientID, Y.getState(doc.store, doc.clientID));
  }

  #person(id: string): Person {
    const person = this.#people.get(id);
    if (person === undefined) throw new Error(`${id} has not come yet`);
    return person;
  }

  #note(id: string): string {
    const note = this.notes.get(id);
    if (note === undefined) throw new Error(`${id} is not written yet`);
    return note;
  }

  #section(id: string): string {
    const section = this.sections.get(id);
    if (section === undefined) throw new Error(`section ${id} is not there yet`);
    return section;
  }
}
