import { addNote, addSection, createBoardStore, openBoard } from '@evenboard/board';
import type { PersonEntry } from '@evenboard/protocol';
import * as Y from 'yjs';
import { createCurrentCell } from '../session/currentCell.ts';
import { createValue } from '../session/Readable.ts';
import { DEFAULT_SETTINGS, type Settings } from '../session/settings.ts';
import { createTestPresence } from '../session/testPresence.ts';
import { createAnnouncer } from './createAnnouncer.ts';
import type { NewsRoom } from './readNews.ts';
import { tellNews } from './tellNews.ts';
import { createTestClock } from './testClock.ts';

const person = (name: string, online = true): PersonEntry => ({
  name,
  role: 'participant',
  room: 'main',
  online,
});

/** Siân's room with two sections and her note in A2, Kofi's board joined to it, and all that she is told, with its time. */
export function openNewsRoom(part: Partial<Settings> = {}) {
  let ids = 0;
  const environment = { now: () => 1, random: () => 0.3, newId: () => `n${++ids}` };
  const mine = openBoard(new Y.Doc(), environment);
  const theirs = openBoard(new Y.Doc(), environment);
  const [a, b] = [addSection(mine, { title: 'One' }), addSection(mine, { title: 'Two' })];
  const write = (board: typeof mine, section: string, author: string, row?: number) =>
    addNote(board, { section, text: 'words', colour: 'blue', author, ...(row !== undefined && { row }) });
  const old = write(mine, a, 'sian');
  Y.applyUpdate(theirs.doc, Y.encodeStateAsUpdate(mine.doc));
  theirs.doc.on('update', (update: Uint8Array) => Y.applyUpdate(mine.doc, update, 'line'));
  mine.doc.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== 'line' && Y.applyUpdate(theirs.doc, update),
  );

  const store = createBoardStore(mine);
  const people = createValue<ReadonlyMap<string, PersonEntry>>(
    new Map([
      ['sian', person('Siân')],
      ['kofi', person('Kofi')],
    ]),
  );
  const kofisClient = theirs.doc.clientID;
  const presence = createTestPresence();
  const { others } = presence;
  const personOf = (client: number | undefined) => (client === kofisClient ? 'kofi' : undefined);
  const current = createCurrentCell(store);
  const room: NewsRoom = {
    store,
    me: { id: 'sian', name: 'Siân', role: 'participant' },
    people,
    presence: { ...presence, personOf },
    current,
  };
  const clock = createTestClock();
  const announcer = createAnnouncer(clock);
  const make = () => document.createElement('div');
  announcer.attach({ polite: [make(), make()], assertive: make() });
  const said: { at: number; text: string }[] = [];
  announcer.lastSaid.subscribe(() => said.push({ at: clock.now(), text: announcer.lastSaid.get() }));
  const settings = createValue<Settings>({ ...DEFAULT_SETTINGS, ...part });
  const stop = tellNews({ room, announcer, settings, clock });
  return {
    mine,
    theirs,
    sections: { a, b },
    old,
    write,
    clock,
    announcer,
    current,
    store,
    stop,
    said,
    texts: () => said.map(({ text }) => text),
    change: (next: Partial<Settings>) => settings.set({ ...settings.get(), ...next }),
    /** Kofi opens a note for writing, or leaves it. */
    kofiWritesIn: (note: string | undefined) =>
      others.set([
        {
          clientId: 7,
          user: { id: 'kofi', name: 'Kofi', role: 'participant' },
          ...(note !== undefined && { editing: note }),
        },
      ]),
    setOnline: (names: Record<string, boolean>) =>
      people.set(
        new Map([
          ...people.get(),
          ...Object.entries(names).map(([name, is]) => [name.toLowerCase(), person(name, is)] as const),
        ]),
      ),
    people,
  };
}
