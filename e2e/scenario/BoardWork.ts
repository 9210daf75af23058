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
import type { Replica } from '../support/Replica.ts';
import type { Company } from './Company.ts';
import type { BoardEvent, Scenario, ScenarioComment, ScenarioNote, Splice } from './Scenario.ts';

/** What the afternoon's people do on the boards, each on a copy of their own. */
export class BoardWork {
  readonly #scenario: Scenario;
  readonly #company: Company;
  /** The product's notes by the scenario's, where they were written; and what was gathered to main of them. */
  readonly notes = new Map<string, string>();
  readonly gathered = new Map<string, string>();
  readonly sections = new Map<string, string>([['unsorted', UNSORTED]]);
  /** What has been written on each board so far: client → clock. */
  readonly #written = new Map<string, Map<number, number>>();

  constructor(scenario: Scenario, company: Company) {
    this.#scenario = scenario;
    this.#company = company;
  }

  /** Resolves when every connected copy holds what anybody has written. */
  async everybodyHasEverything(): Promise<void> {
    const boards = Array.from(this.#company.rooms.keys(), async (board) => {
      const here = this.#company.copiesOf(board).filter(({ provider }) => provider.shouldConnect);
      await Promise.all(here.map((copy) => copy.has(this.#writtenOn(board))));
    });
    await Promise.all(boards);
  }

  async learnSections(person: string): Promise<void> {
    const { board } = await this.#company.copy(person, 'main');
    for (const { id, title } of this.#scenario.sections) {
      const section = readBoard(board).sections.find((one) => one.title === title);
      if (section === undefined) throw new Error(`the template has no section "${title}"`);
      this.sections.set(id, section.id);
    }
  }

  /** Takes what the server has written on the main board for what everybody is to have, and the notes that it gathered. */
  async learnGathered(person: string): Promise<void> {
    const copy = this.#company.openCopy('main', this.#company.tokenOf(person));
    await copy.synced();
    const written = Y.decodeStateVector(Y.encodeStateVector(copy.board.doc));
    for (const [client, clock] of written) this.#writtenOn('main').set(client, clock);
    for (const { id, source } of readBoard(copy.board).notes) {
      const [theirs] = Array.from(this.notes).find(([, ours]) => ours === source) ?? [];
      if (theirs !== undefined) this.gathered.set(theirs, id);
    }
    copy.destroy();
  }

  /** The product's id of a note on a board. */
  noteOn(board: string, id: string): string {
    const note = (board === 'main' ? this.gathered.get(id) : undefined) ?? this.notes.get(id);
    if (note === undefined) throw new Error(`${id} is not written yet`);
    return note;
  }

  async addNote(note: ScenarioNote): Promise<void> {
    const { id, room } = note;
    const colour = parseColour(this.#scenario.rooms.find((one) => one.id === room)?.colour);
    const words = { ...this.#wordsOf(note), section: this.#section(note.section), colour };
    await this.#write({ by: note.typedBy ?? note.author, board: room, about: [] }, ({ board }) => {
      this.notes.set(id, addNote(board, words));
    });
  }

  async addComment(comment: ScenarioComment): Promise<void> {
    const { board: on, note } = comment;
    const words = { ...this.#wordsOf(comment), note: this.noteOn(on, note) };
    const place = { by: comment.typedBy ?? comment.author, board: on, about: [note] };
    await this.#write(place, ({ board }) => addComment(board, words) !== undefined);
  }

  async play(event: BoardEvent): Promise<void> {
    const about = 'note' in event ? [event.note] : [];
    const write = (act: (replica: Replica) => unknown) => this.#write({ ...event, about }, act);
    const id = (note: string) => this.noteOn(event.board, note);
    switch (event.type) {
      case 'addSection':
        return await write(({ board }) => {
          this.sections.set(event.section, addSection(board, { title: event.title }));
        });
      case 'edit':
        return await write((replica) => edit(replica, id(event.note), event.splices));
      case 'confirm':
        return await write(({ board }) => confirmNote(board, id(event.note)));
      case 'move':
        return await write((replica) =>
          move(replica, id(event.note), this.#section(event.toSection), event.toRow),
        );
      case 'delete':
        return await write(({ board }) => deleteNotes(board, [id(event.note)]));
      case 'undo':
        return await write(({ board, undo }) => {
          undo.undo();
          return noteText(board, id(event.restores)) !== undefined;
        });
    }
  }

  #wordsOf({ text, author, typedBy, lang }: ScenarioNote | ScenarioComment) {
    return {
      text,
      author: this.#company.idOf(author),
      ...(typedBy !== undefined && { typedBy: this.#company.idOf(typedBy) }),
      ...(lang !== undefined && { lang }),
    };
  }

  /** Lets a person write, once their copy has the notes it is about; the second of two at once does not wait. */
  async #write(
    {
      by,
      board,
      about,
      concurrent,
    }: { by: string; board: string; about: readonly string[]; concurrent?: true },
    write: (replica: Replica) => unknown,
  ): Promise<void> {
    const replica = await this.#company.copy(by, board);
    if (about.length > 0 && concurrent !== true) await replica.has(this.#writtenOn(board));
    if (write(replica) === false) throw new Error(`what ${by} does is about something that is gone`);
    const { doc } = replica.board;
    this.#writtenOn(board).set(doc.clientID, Y.getState(doc.store, doc.clientID));
  }

  #writtenOn(board: string): Map<number, number> {
    const written = this.#written.get(board) ?? new Map<number, number>();
    this.#written.set(board, written);
    return written;
  }

  #section(id: string): string {
    const section = this.sections.get(id);
    if (section === undefined) throw new Error(`section ${id} is not there yet`);
    return section;
  }
}

function edit({ board }: Replica, note: string, splices: readonly Splice[]): void {
  for (const { at, delete: removed, insert } of splices) {
    const text = noteText(board, note)?.toString() ?? '';
    // Where the other's edit of the same second is not here yet, the words stand elsewhere.
    const start = text.startsWith(removed, at) ? at : text.indexOf(removed);
    if (start < 0) throw new Error(`"${removed}" is not in ${note}: ${text}`);
    editNoteText(board, note, { at: start, remove: removed.length, insert });
  }
}

function move({ board }: Replica, note: string, section: string, row: number): void {
  moveNote(board, note, { section, row });
  const moved = readBoard(board).notes.find(({ id }) => id === note);
  if (moved?.section !== section || moved.row !== row) throw new Error(`${note} is not at row ${row}`);
}
