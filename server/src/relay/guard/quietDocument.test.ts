import { LIMITS } from '@evenboard/protocol';
import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { RoomDocument } from '../RoomDocument.ts';
import type { Sender } from './checkUpdate.ts';

const sender = (id: string, isFacilitator = false): Sender => ({
  id,
  isFacilitator,
  rights: () => ({ joinedAt: 0, withheld: new Map() }),
  isProxy: (participant) => participant === 'paula',
});

const ada = sender('ada');
const host = sender('host', true);

function addNote(doc: Y.Doc, id: string, author: string, more: object = {}): void {
  const fields = { place: { section: 'a', row: 2 }, colour: 'yellow', author, createdAt: 1_000, ...more };
  const note = new Y.Map<unknown>(Object.entries(fields));
  note.set('text', new Y.Text('words'));
  doc.getMap('notes').set(id, note);
}

function open(owner: string): RoomDocument {
  return new RoomDocument(
    `s/quiet/stage/${owner}`,
    {
      updates: [],
      sequence: 0,
      clients: new Map(),
      ledger: new Map(),
      late: [],
    },
    Date.now,
  );
}

let document: RoomDocument;
beforeEach(() => {
  document = open('ada');
});

/** What becomes of a change that somebody makes to a copy. */
function change(from: Sender, work: (doc: Y.Doc) => void, of = document): string {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(of.doc));
  const before = Y.encodeStateVector(copy);
  copy.transact(() => work(copy));
  const update = Y.encodeStateAsUpdate(copy, before);
  const verdict = of.check(from, update);
  if (verdict.kind === 'accepted') of.apply(update, verdict, from, undefined);
  return verdict.kind === 'refused' ? verdict.reason : verdict.kind;
}

it('takes notes of its owner, to write, mend, move and delete', () => {
  expect(change(ada, (doc) => addNote(doc, 'n1', 'ada'))).toBe('accepted');
  const text = (doc: Y.Doc) => (doc.getMap('notes').get('n1') as Y.Map<Y.Text>).get('text');
  expect(change(ada, (doc) => text(doc)?.insert(0, 'More '))).toBe('accepted');
  expect(
    change(ada, (doc) => {
      doc.getMap('gaps').set('n1_2', { section: 'a', row: 2 });
      doc.getMap('notes').delete('n1');
    }),
  ).toBe('accepted');
});

it("takes nobody else's name for a note, also not from a facilitator", () => {
  expect(change(ada, (doc) => addNote(doc, 'n1', 'kofi'))).toBe('quiet note of somebody else');
  expect(change(host, (doc) => addNote(doc, 'n1', 'host'))).toBe('quiet note of somebody else');
  const ofProxy = open('paula');
  expect(change(host, (doc) => addNote(doc, 'n1', 'paula', { typedBy: 'host' }), ofProxy)).toBe('accepted');
  expect(change(host, (doc) => addNote(doc, 'n2', 'paula'), ofProxy)).toBe('author of a new entry in notes');
});

it('has nothing of a board but notes and gaps', () => {
  for (const root of ['sections', 'comments', 'legend', 'other']) {
    const write = (doc: Y.Doc) =>
      doc.getMap(root).set('x', new Y.Map(Object.entries({ title: 'a', order: 'a' })));
    expect(change(ada, write), root).toBe('unknown root');
    expect(change(host, write), root).toBe('unknown root');
  }
});

it('holds so many notes of one person and no more', () => {
  const add = (from: number, to: number) =>
    change(ada, (doc) => {
      for (let index = from; index < to; index++) addNote(doc, `n${index}`, 'ada');
    });
  expect(add(0, LIMITS.notesInQuiet)).toBe('accepted');
  expect(add(LIMITS.notesInQuiet, LIMITS.notesInQuiet + 1)).toBe('too many notes');
});
