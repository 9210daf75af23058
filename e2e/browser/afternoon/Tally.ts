import type { Note } from '@evenboard/board';
import { MAIN_ROOM, type RoomId } from '@evenboard/protocol';

/** A note that somebody wrote, where, and in which colour if the place has one. */
export interface Written {
  readonly author: string;
  readonly room: RoomId;
  readonly colour?: string | undefined;
  readonly text: string;
}

/** Everything that was written in the afternoon, kept apart from the product: what has to be there at its end. */
export class Tally {
  readonly #notes: Written[] = [];

  wrote(note: Written): void {
    this.#notes.push(note);
  }

  get notes(): number {
    return this.#notes.length;
  }

  get notesInRooms(): number {
    return this.#notes.filter(({ room }) => room !== MAIN_ROOM).length;
  }

  /** Each character of each note was typed by itself. */
  get keystrokes(): number {
    return this.#notes.reduce((sum, { text }) => sum + text.length, 0);
  }

  /** One line for each note, in no order that means anything: by author, room, colour and words. */
  expected(): string[] {
    return this.#notes.map((note) => lineOf(note)).sort();
  }
}

/** The same lines from the main board as it is; notes of its own stand there in the colour that their writer took. */
export function foundOn(main: readonly Note[]): string[] {
  return main
    .map(({ author, room = MAIN_ROOM, colour, text }) =>
      lineOf({ author, room, text, ...(room !== MAIN_ROOM && { colour }) }),
    )
    .sort();
}

function lineOf({ author, room, colour = 'any', text }: Written): string {
  return `${author} in ${room}, ${colour}: ${text}`;
}
