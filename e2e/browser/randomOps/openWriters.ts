import { addNote, addSection, type BoardStore, createBoardStore, setNoteText } from '@evenboard/board';
import * as Y from 'yjs';
import { joinSession, type NewSession } from '../../support/api.ts';
import { openReplica, type Replica } from '../../support/Replica.ts';
import { randomChange, type Weights } from '../../support/randomChange.ts';
import { oneOf } from '../../support/seededRandom.ts';

const MOST_NOTES = 66;
const SECTIONS = 4;
const WEIGHTS: Weights = {
  add: 8,
  edit: 8,
  move: 8,
  delete: 6,
  addSection: 1,
  renameSection: 1,
  moveSection: 1,
  deleteSection: 1,
};

/** Several people at once who do whatever comes to their minds. */
export interface Writers {
  /** The board as one of them has it: what the page must show. */
  readonly store: BoardStore;
  /** Lets them do so many things at the same moment, then writes `mark` into the marked note; tells what was done. */
  change(count: number, mark: string): Promise<string[]>;
  /** Resolves when all of them have everything that the server has. */
  agree(): Promise<void>;
  destroy(): void;
}

interface Writer {
  readonly replica: Replica;
  readonly store: BoardStore;
  readonly author: string;
}

async function openWriter(
  url: string,
  session: NewSession,
  number: number,
  random: () => number,
): Promise<Writer> {
  const joined = await joinSession(url, session.sessionId, session.keys.participant, `Writer ${number}`);
  const newId = () => `n${Math.floor(random() * 2 ** 48).toString(36)}`;
  const environment = { now: Date.now, random, newId };
  const replica = openReplica(url, session.sessionId, joined.token, { environment, clientId: number });
  await replica.synced();
  return { replica, store: createBoardStore(replica.board), author: joined.participant.id };
}

/**
 * Their ids and their dice come from `random`, so that a seed gives the same changes again. The first section with its
 * one note stays as it is: that note's text says how far the page is.
 */
export async function openWriters(
  url: string,
  session: NewSession,
  count: number,
  random: () => number,
): Promise<Writers> {
  const writers: Writer[] = [];
  for (let number = 1; number <= count; number += 1) {
    writers.push(await openWriter(url, session, number, random));
  }
  const [first] = writers;
  if (first === undefined) throw new Error('somebody has to write');
  const { board } = first.replica;
  const keptNote = addNote(board, {
    section: addSection(board, { title: 'How far', index: 0 }),
    text: 'mark 0',
    colour: 'grey',
    author: first.author,
  });
  for (let index = 1; index < SECTIONS; index += 1) addSection(board, { title: `Section ${index}` });

  /** One who says only what they have heard themselves may not have heard all: so everybody hears from everybody. */
  async function agree(): Promise<void> {
    for (const { replica } of writers) {
      const state = Y.decodeStateVector(Y.encodeStateVector(replica.board.doc));
      for (const other of writers) await other.replica.has(state);
    }
  }

  function changeOnce(weights: Weights): string {
    const index = Math.floor(random() * writers.length);
    const writer = writers[index];
    if (writer === undefined) return '';
    const { replica, author, store } = writer;
    const scene = {
      board: replica.board,
      store,
      random,
      author,
      keptNote,
      mostNotes: MOST_NOTES,
      sections: SECTIONS,
    };
    return `writer ${index + 1} ${randomChange(scene, weights)}`;
  }

  await agree();
  for (let index = 0; index < MOST_NOTES; index += 1) changeOnce({ add: 1 });
  await agree();

  return {
    store: first.store,
    agree,
    async change(count, mark) {
      const done = Array.from({ length: count }, () => changeOnce(WEIGHTS));
      await agree();
      setNoteText(oneOf(random, writers).replica.board, keptNote, mark);
      await agree();
      return done;
    },
    destroy() {
      for (const { replica, store } of writers) {
        store.destroy();
        replica.destroy();
      }
    },
  };
}
