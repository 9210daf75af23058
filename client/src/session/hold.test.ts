import {
  addNote,
  addSection,
  createBoardStore,
  createUndo,
  deleteNotes,
  setNoteText,
} from '@evenboard/board';
import { MESSAGE, SYNC } from '@evenboard/protocol';
import { describe, expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { openTestBoard } from '../hooks/testRoom.tsx';
import { receiveInto } from './connectDocument.ts';
import { createHold } from './hold.ts';

const asSync = (type: number, bytes: Uint8Array) => {
  const length: number[] = [];
  for (let rest = bytes.length; ; rest >>>= 7) {
    length.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest <= 127) break;
  }
  return Uint8Array.of(MESSAGE.sync, type, ...length, ...bytes);
};

/** What a sync message carries, past its two types and its length. */
function carried(frame: Uint8Array): Uint8Array {
  const lengthBytes = frame.slice(2).findIndex((byte) => byte < 128) + 1;
  return frame.slice(2 + lengthBytes);
}

/** A socket whose other end is in the test's hands. */
class TestSocket {
  static latest: TestSocket;
  readonly OPEN = 1;
  readyState = 0;
  sent: Uint8Array[] = [];
  onopen?: () => void;
  onclose?: (event: { code: number; reason: string }) => void;
  onmessage?: (event: { data: Uint8Array }) => void;
  constructor() {
    TestSocket.latest = this;
  }
  send(frame: Uint8Array) {
    this.sent.push(frame);
  }
  close() {
    this.readyState = 3;
  }
  open() {
    this.readyState = 1;
    this.onopen?.();
  }
}

/** My board on a real provider, and the server's document on the other end of its socket. */
function openLine() {
  const mine = openTestBoard('m');
  const server = openTestBoard('t');
  const section = addSection(mine, { title: 'One' });
  const write = (text: string) => ({ section, text, colour: 'blue' as const, author: 'kofi' });
  const [a, b] = [addNote(mine, write('a')), addNote(mine, write('b'))];
  Y.applyUpdate(server.doc, Y.encodeStateAsUpdate(mine.doc));
  const store = createBoardStore(mine);
  const undo = createUndo(mine, store);
  const hold = createHold({ board: mine, now: () => 7 });
  const provider = new WebsocketProvider('ws://test', 'room', mine.doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: TestSocket as unknown as typeof WebSocket,
  });
  receiveInto(provider, hold);
  provider.connect();
  TestSocket.latest.open();
  const deliver = (type: number, bytes: Uint8Array) =>
    TestSocket.latest.onmessage?.({ data: asSync(type, bytes) });
  const updates: Uint8Array[] = [];
  server.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'mine') deliver(SYNC.update, update);
  });
  mine.doc.on('update', (update: Uint8Array, origin: unknown) => {
    updates.push(update);
    if (origin !== provider && provider.wsconnected) Y.applyUpdate(server.doc, update, 'mine');
  });
  const textOf = (note: string) => store.getNote(note)?.text;
  const close = () => {
    hold.destroy();
    provider.destroy();
    undo.destroy();
  };
  return { mine, server, store, undo, hold, provider, deliver, updates, textOf, write, a, b, close };
}

describe('a hold', () => {
  it('keeps others’ changes out until they are let in, all at once, as written by the line', () => {
    const { server, store, hold, provider, textOf, write, a, close } = openLine();
    const told: unknown[][] = [];
    store.subscribeChanges((changes, { origin, isLocal }) => told.push([changes.length, origin, isLocal]));
    hold.begin('frozen');
    setNoteText(server, a, 'a, longer');
    const made = addNote(server, write('new'));
    expect([textOf(a), store.getNote(made), hold.waiting.get()]).toEqual(['a', undefined, 2]);
    hold.end('frozen');
    expect([textOf(a), textOf(made), hold.waiting.get()]).toEqual(['a, longer', 'new', 0]);
    expect(told).toEqual([[2, provider, false]]);
    expect(hold.held.get()).toBeUndefined();
    setNoteText(server, a, 'at once');
    expect(textOf(a)).toBe('at once');
    close();
  });

  it('lets my own changes out, and merges them with what was held', () => {
    const { mine, server, hold, textOf, a, b, close } = openLine();
    hold.begin('frozen');
    setNoteText(server, a, 'theirs a');
    setNoteText(mine, a, 'a mine');
    setNoteText(mine, b, 'b mine');
    expect(createBoardStore(server).getNote(a)?.text).toBe('theirs a mine');
    expect(hold.waiting.get()).toBe(1);
    hold.end('frozen');
    expect([textOf(a), textOf(b)]).toEqual(['theirs a mine', 'b mine']);
    expect(Y.encodeStateAsUpdate(mine.doc)).toEqual(Y.encodeStateAsUpdate(server.doc));
    close();
  });

  it('leaves undo and redo to what is mine', () => {
    const { mine, server, undo, hold, textOf, a, b, close } = openLine();
    setNoteText(mine, b, 'b mine');
    hold.begin('frozen');
    setNoteText(server, b, 'theirs b mine');
    deleteNotes(mine, [a]);
    undo.undo();
    undo.undo();
    expect([textOf(a), textOf(b)]).toEqual(['a', 'b']);
    hold.end('frozen');
    expect(textOf(b)).toBe('theirs b');
    undo.redo();
    expect(textOf(b)).toBe('theirs b mine');
    close();
  });

  it('stays until each reason for it has ended, and counts what came and went as nothing', () => {
    const { server, hold, textOf, write, a, close } = openLine();
    hold.begin('frozen');
    hold.begin('editing');
    expect(hold.held.get()).toEqual({ sinceMs: 7, reasons: ['frozen', 'editing'] });
    deleteNotes(server, [addNote(server, write('brief'))]);
    expect(hold.waiting.get()).toBe(0);
    setNoteText(server, a, 'longer');
    hold.end('editing');
    expect([textOf(a), hold.waiting.get()]).toEqual(['a', 1]);
    hold.end('frozen');
    expect(textOf(a)).toBe('longer');
    close();
  });

  it('answers the server’s question with what is mine, and is synced by a line that comes back during it', () => {
    const { mine, server, hold, provider, deliver, textOf, b, a, close } = openLine();
    hold.begin('frozen');
    setNoteText(server, a, 'held');
    provider.disconnect();
    setNoteText(mine, b, 'written offline');
    provider.connect();
    const { latest } = TestSocket;
    latest.open();
    latest.sent = [];
    deliver(SYNC.step1, Y.encodeStateVector(server.doc));
    expect([latest.sent[0]?.[0], latest.sent[0]?.[1]]).toEqual([MESSAGE.sync, SYNC.step2]);
    Y.applyUpdate(server.doc, carried(latest.sent[0] as Uint8Array), 'mine');
    expect(createBoardStore(server).getNote(b)?.text).toBe('written offline');
    expect(provider.synced).toBe(false);
    deliver(SYNC.step2, Y.encodeStateAsUpdate(server.doc));
    expect(provider.synced).toBe(true);
    expect([textOf(a), textOf(b)]).toEqual(['a', 'written offline']);
    hold.end('frozen');
    expect(textOf(a)).toBe('held');
    close();
  });

  it('joins what a long hold keeps, and loses none of it', () => {
    const { server, hold, textOf, a, close } = openLine();
    hold.begin('editing');
    for (let length = 1; length <= 1_500; length += 1) setNoteText(server, a, 'x'.repeat(length));
    hold.end('editing');
    expect(textOf(a)).toHaveLength(1_500);
    close();
  });

  it('counts also what had come before the board was frozen', () => {
    const { server, hold, a, b, close } = openLine();
    hold.begin('editing');
    setNoteText(server, a, 'held');
    hold.begin('frozen');
    setNoteText(server, b, 'held as well');
    expect(hold.waiting.get()).toBe(2);
    close();
  });

  it('drops what it holds when the page ends, and writes nothing afterwards', () => {
    const { server, hold, updates, a, close } = openLine();
    hold.begin('frozen');
    setNoteText(server, a, 'held');
    const before = updates.length;
    close();
    hold.end('frozen');
    expect(updates.length).toBe(before);
  });

  it('lets everything in while the board is fetched for the first time', () => {
    const mine = openTestBoard('m');
    let isFetching = true;
    const hold = createHold({ board: mine, now: () => 7, isFetching: () => isFetching });
    hold.begin('editing');
    const empty = openTestBoard('t');
    addSection(empty, { title: 'One' });
    hold.receive(Y.encodeStateAsUpdate(empty.doc), {});
    expect(mine.sections.size).toBe(1);
    isFetching = false;
    addSection(empty, { title: 'Two' });
    hold.receive(Y.encodeStateAsUpdate(empty.doc), {});
    expect(mine.sections.size).toBe(1);
  });
});
