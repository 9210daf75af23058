import { type Ability, LIMITS } from '@evenboard/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { LedgerEntry } from '../../storage/Store.ts';
import { READING, type Rights, type Withheld } from '../Access.ts';
import { DocumentChanges } from '../DocumentChanges.ts';
import { checkUpdate, type Sender, type Verdict } from './checkUpdate.ts';

const sender = (id: string, isFacilitator = false): Sender => ({
  id,
  isFacilitator,
  rights: () => ({ joinedAt: 0, withheld: new Map() }),
  isProxy: (participant) => participant === 'proxy',
});

const noteFields = (author: unknown, fields: Record<string, unknown> = {}) => ({
  place: { section: 'open', row: 2 },
  colour: 'yellow',
  author,
  createdAt: 1000,
  ...fields,
});

const setNote = (doc: Y.Doc, id: string, author: unknown, fields: Record<string, unknown> = {}) =>
  doc.transact(() => {
    const note = new Y.Map<unknown>(Object.entries(noteFields(author, fields)));
    note.set('text', new Y.Text('words'));
    doc.getMap('notes').set(id, note);
  });

const field = (doc: Y.Doc, root: string, id: string) =>
  doc.getMap<Y.Map<unknown>>(root).get(id) as Y.Map<unknown>;

/** The server's side: a document, and what it remembers of it. */
class Server {
  readonly doc = new Y.Doc();
  readonly clients = new Map<number, string>();
  readonly ledger = new Map<string, LedgerEntry>();
  readonly lockedAt = new Map<string, number>();
  readonly #changes = new DocumentChanges(this.doc);

  send(from: Sender, update: Uint8Array): Verdict {
    const verdict = checkUpdate(this, from, update, 1_000_000);
    if (verdict.kind !== 'accepted') return verdict;
    const change = this.#changes.during(() => Y.applyUpdate(this.doc, update));
    for (const [client, id] of verdict.clients) this.clients.set(client, id);
    for (const [id, facts] of change.ledger) this.ledger.set(id, facts);
    expect(this.doc.store.pendingStructs).toBeNull();
    return verdict;
  }

  /** A document that has everything the server has. */
  copy(): Y.Doc {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc));
    return doc;
  }

  /** What becomes of a change that somebody makes to a copy. */
  change(from: Sender, work: (doc: Y.Doc) => void, doc = this.copy()): string {
    const before = Y.encodeStateVector(doc);
    work(doc);
    return this.send(from, Y.encodeStateAsUpdate(doc, before)).kind;
  }
}

const ada = sender('ada');
const ben = sender('ben');
const host = sender('host', true);
let server: Server;
beforeEach(() => {
  server = new Server();
  server.change(host, (doc) => {
    for (const id of ['open', 'locked']) {
      const values = { title: id, order: 'a', locked: id === 'locked' };
      doc.getMap('sections').set(id, new Y.Map<unknown>(Object.entries(values)));
    }
  });
  server.change(ada, (doc) => setNote(doc, 'n1', 'ada'));
  server.change(host, (doc) => setNote(doc, 'n2', 'host', { place: { section: 'locked', row: 2 } }));
});

describe('authors', () => {
  it('are oneself for a participant', () => {
    expect(server.change(ben, (doc) => setNote(doc, 'n3', 'ben'))).toBe('accepted');
    expect(server.change(ben, (doc) => setNote(doc, 'n4', 'ada'))).toBe('refused');
    expect(server.change(ben, (doc) => setNote(doc, 'n4', 'anonymous'))).toBe('refused');
    expect(server.change(ben, (doc) => setNote(doc, 'n4', 'ben', { typedBy: 'ada' }))).toBe('refused');
  });

  it('are anybody for a facilitator who says that they typed', () => {
    expect(server.change(host, (doc) => setNote(doc, 'n3', 'proxy', { typedBy: 'host' }))).toBe('accepted');
    expect(server.change(host, (doc) => setNote(doc, 'n4', 'proxy'))).toBe('refused');
    expect(server.change(host, (doc) => setNote(doc, 'n4', 'proxy', { typedBy: 'ada' }))).toBe('refused');
  });

  it('never change, by anybody, in any way', () => {
    for (const name of ['author', 'createdAt', 'typedBy']) {
      expect(server.change(ada, (doc) => field(doc, 'notes', 'n1').set(name, 'ada'))).toBe('refused');
      expect(server.change(host, (doc) => field(doc, 'notes', 'n1').delete('author'))).toBe('refused');
    }
    expect(server.change(ben, (doc) => setNote(doc, 'n1', 'ben'))).toBe('refused');
    expect(server.change(ada, (doc) => setNote(doc, 'n1', 'ada', { createdAt: 2 }))).toBe('refused');
    expect(server.change(ben, (doc) => doc.getMap('notes').set('n1', 'a string'))).toBe('refused');
  });

  it('are checked even where a note is created and changed in one update', () => {
    const verdict = server.change(ben, (doc) => {
      setNote(doc, 'n3', 'ben');
      field(doc, 'notes', 'n3').set('author', 'ada');
    });
    expect(verdict).toBe('refused');
  });

  it('of comments follow the same rule', () => {
    const comment = (author: string) => (doc: Y.Doc) =>
      doc
        .getMap('comments')
        .set('c1', new Y.Map<unknown>(Object.entries({ note: 'n1', text: 'yes', author, createdAt: 1 })));
    expect(server.change(ben, comment('ada'))).toBe('refused');
    expect(server.change(ben, comment('ben'))).toBe('accepted');
    expect(server.change(ada, (doc) => field(doc, 'comments', 'c1').set('author', 'ada'))).toBe('refused');
    expect(
      server.change(ada, (doc) => field(doc, 'comments', 'c1').set('resolved', { by: 'ada', at: 2 })),
    ).toBe('accepted');
  });
});

describe('notes of others', () => {
  it('may be edited, moved and deleted', () => {
    expect(
      server.change(ben, (doc) => (field(doc, 'notes', 'n1').get('text') as Y.Text).insert(0, 'more ')),
    ).toBe('accepted');
    expect(
      server.change(ben, (doc) => field(doc, 'notes', 'n1').set('place', { section: 'open', row: 9 })),
    ).toBe('accepted');
    expect(
      server.change(ben, (doc) => doc.getMap('gaps').set('n1_2.25', { section: 'open', row: 2.25 })),
    ).toBe('accepted');
    expect(server.change(ben, (doc) => doc.getMap('notes').delete('n1'))).toBe('accepted');
  });

  it('come back when a deletion is undone, whoever undoes it, with exactly what they were', () => {
    const doc = server.copy();
    const undo = new Y.UndoManager(doc.getMap('notes'), { ignoreRemoteMapChanges: true });
    expect(server.change(ben, () => doc.getMap('notes').delete('n1'), doc)).toBe('accepted');
    expect(server.doc.getMap('notes').has('n1')).toBe(false);
    expect(server.change(ben, () => undo.undo(), doc)).toBe('accepted');
    expect(field(server.doc, 'notes', 'n1').get('author')).toBe('ada');
    expect(server.change(ben, (other) => other.getMap('notes').delete('n1'))).toBe('accepted');
    expect(server.change(ben, (other) => setNote(other, 'n1', 'ada', { createdAt: 5 }))).toBe('refused');
    expect(server.change(ben, (other) => setNote(other, 'n1', 'ada', { typedBy: 'ben' }))).toBe('refused');
    expect(server.change(ben, (other) => setNote(other, 'n1', 'ada', { confirmed: true }))).toBe('refused');
    expect(server.change(ben, (other) => setNote(other, 'n1', 'ada'))).toBe('accepted');
  });

  it('are confirmed by their author, or by a facilitator for who takes part through them', () => {
    server.change(host, (doc) => setNote(doc, 'n3', 'proxy', { typedBy: 'host' }));
    const confirm = (id: string) => (doc: Y.Doc) => field(doc, 'notes', id).set('confirmed', true);
    expect(server.change(ben, confirm('n1'))).toBe('refused');
    expect(server.change(host, confirm('n1'))).toBe('refused');
    expect(server.change(ada, confirm('n1'))).toBe('accepted');
    expect(server.change(host, confirm('n3'))).toBe('accepted');
    expect(server.ledger.get('n1')?.confirmed).toBe(true);
  });
});

describe("what is the facilitators'", () => {
  it('is the legend and the lock', () => {
    const legend = (doc: Y.Doc) => doc.getMap('legend').set('pink', 'Red');
    const noLegend = (doc: Y.Doc) => doc.getMap('legend').delete('pink');
    const lock = (doc: Y.Doc) => field(doc, 'sections', 'open').set('locked', true);
    const lockedNew = (doc: Y.Doc) =>
      doc.getMap('sections').set('new', new Y.Map<unknown>([['locked', true]]));
    for (const work of [legend, noLegend, lock, lockedNew]) {
      expect(server.change(ben, work)).toBe('refused');
      expect(server.change(host, work)).toBe('accepted');
    }
  });

  it('is everything in a locked section', () => {
    const works: ((doc: Y.Doc) => void)[] = [
      (doc) => field(doc, 'sections', 'locked').set('title', 'mine'),
      (doc) => doc.getMap('sections').delete('locked'),
      (doc) => setNote(doc, 'n9', 'ben', { place: { section: 'locked', row: 3 } }),
      (doc) => field(doc, 'notes', 'n1').set('place', { section: 'locked', row: 3 }),
      (doc) => (field(doc, 'notes', 'n2').get('text') as Y.Text).insert(0, 'x'),
      (doc) => doc.getMap('notes').delete('n2'),
    ];
    for (const work of works) expect(server.change(ben, work)).toBe('late');
    server.lockedAt.set('locked', 995_000);
    for (const work of works) expect(checked(ben, work)).toBe('accepted');
    const newcomer = { ...ben, rights: () => ({ joinedAt: 996_000, withheld: new Map() }) };
    for (const work of works) expect(checked(newcomer, work)).toBe('refused');
  });
});

/** What would become of a change; nothing is changed. */
const checked = (from: Sender, work: (doc: Y.Doc) => void) => {
  const doc = server.copy();
  const before = Y.encodeStateVector(doc);
  work(doc);
  return checkUpdate(server, from, Y.encodeStateAsUpdate(doc, before), 1_000_000).kind;
};

describe('what is withheld for a time', () => {
  const without = (from: Sender, since: number, ...abilities: Ability[]): Sender => {
    const withheld = new Map<Ability, Withheld>(
      abilities.map((ability) => [ability, { kind: 'since', since, reason: 'stage' }]),
    );
    const rights: Rights = { joinedAt: 0, withheld };
    return { ...from, rights: () => rights };
  };
  const ago = (seconds: number) => 1_000_000 - seconds * 1_000;
  const textOf = (doc: Y.Doc) => field(doc, 'notes', 'n1').get('text') as Y.Text;
  const add = (doc: Y.Doc) => setNote(doc, 'n3', 'ben');
  const type = (doc: Y.Doc) => textOf(doc).insert(0, 'x');
  const move = (doc: Y.Doc) => field(doc, 'notes', 'n1').set('place', { section: 'open', row: 7 });
  const remove = (doc: Y.Doc) => doc.getMap('notes').delete('n1');
  const comment = (doc: Y.Doc) => {
    const values = { note: 'n1', text: 'yes', author: 'ben', createdAt: 1 };
    doc.getMap('comments').set('c1', new Y.Map<unknown>(Object.entries(values)));
  };
  const title = (doc: Y.Doc) => field(doc, 'sections', 'open').set('title', 'mine');

  it('still counts for ten seconds, and text of a note that is there for a minute', () => {
    expect(checked(without(ben, ago(9), 'add'), add)).toBe('accepted');
    expect(checked(without(ben, ago(11), 'add'), add)).toBe('late');
    expect(checked(without(ben, ago(59), 'editAll'), type)).toBe('accepted');
    expect(checked(without(ben, ago(61), 'editAll'), type)).toBe('late');
    expect(checked(without(ben, ago(11), 'editAll'), move)).toBe('late');
    expect(checked(without(ben, ago(11), 'editAll'), remove)).toBe('late');
    expect(checked(without(ben, ago(11), 'comment'), comment)).toBe('late');
    expect(checked(without(ben, ago(11), 'arrange'), title)).toBe('late');
  });

  it('is told apart: to add, to edit what is one’s own, to edit everything, to comment', () => {
    const all: Ability[] = ['add', 'editOwn', 'editAll', 'comment', 'arrange', 'place'];
    const only = (from: Sender, ability: Ability) =>
      without(from, ago(100), ...all.filter((one) => one !== ability));
    expect(checked(only(ben, 'add'), add)).toBe('accepted');
    expect(checked(only(ben, 'editAll'), type)).toBe('accepted');
    expect(checked(only(ben, 'editOwn'), type)).toBe('late');
    expect(checked(only(ada, 'editOwn'), type)).toBe('accepted');
    expect(checked(only(ben, 'comment'), comment)).toBe('accepted');
    expect(checked(only(ben, 'arrange'), title)).toBe('accepted');
    expect(checked(only(ben, 'arrange'), add)).toBe('late');
  });

  it('makes the whole of an update late, and never what nobody may', () => {
    const both = (doc: Y.Doc) => doc.transact(() => [add, type].map((work) => work(doc)));
    expect(checked(without(ben, ago(100), 'editAll'), both)).toBe('late');
    const forge = (doc: Y.Doc) => setNote(doc, 'n4', 'ada');
    const forged = (doc: Y.Doc) => doc.transact(() => [type, forge].map((work) => work(doc)));
    expect(checked(without(ben, ago(100), 'editAll'), forged)).toBe('refused');
  });
});

describe('what nobody may', () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ['write another root', (doc) => doc.getMap('people').set('ben', 1)],
    ['make a list of a map', (doc) => doc.getArray('notes').push(['x'])],
    ['use a malformed id', (doc) => setNote(doc, 'a b', 'host')],
    ['put in a document', (doc) => field(doc, 'notes', 'n1').set('lang', new Y.Doc())],
    [
      'write too long a title',
      (doc) => field(doc, 'sections', 'open').set('title', 'x'.repeat(LIMITS.sectionTitleLength + 1)),
    ],
    [
      'write too long a text',
      (doc) => (field(doc, 'notes', 'n1').get('text') as Y.Text).insert(0, 'x'.repeat(10_000)),
    ],
  ])('%s', (_what, work) => {
    expect(server.change(host, work)).toBe('refused');
  });

  it('write too long a text bit by bit', () => {
    const doc = server.copy();
    const type = () => (field(doc, 'notes', 'n1').get('text') as Y.Text).insert(0, 'x'.repeat(4_000));
    expect([1, 2, 3].map(() => server.change(ben, type, doc))).toEqual(['accepted', 'accepted', 'refused']);
  });

  it('have more sections than the limit', () => {
    const add = (doc: Y.Doc) =>
      doc.transact(() => {
        for (let i = 0; i < LIMITS.sectionsOnBoard; i++) doc.getMap('sections').set(`s${i}`, new Y.Map());
      });
    expect(server.change(host, add)).toBe('refused');
  });

  it("write under somebody else's client id", () => {
    const doc = server.copy();
    expect(server.change(ada, (own) => setNote(own, 'n3', 'ada'), doc)).toBe('accepted');
    expect(server.change(ben, (stolen) => setNote(stolen, 'n4', 'ben'), doc)).toBe('refused');
  });
});

describe('what is not new, or not whole', () => {
  it('is nothing new when everything is there', () => {
    expect(server.send(ben, Y.encodeStateAsUpdate(server.doc)).kind).toBe('nothingNew');
    expect(server.send({ ...ben, rights: () => READING }, Y.encodeStateAsUpdate(server.doc)).kind).toBe(
      'nothingNew',
    );
  });

  it('is missing when it builds on what is not there, and is new content from a reader', () => {
    const doc = server.copy();
    setNote(doc, 'n3', 'ben');
    const before = Y.encodeStateVector(doc);
    (field(doc, 'notes', 'n3').get('text') as Y.Text).insert(0, 'x');
    const update = Y.encodeStateAsUpdate(doc, before);
    expect(server.send(ben, update).kind).toBe('missing');
    expect(server.send({ ...ben, rights: () => READING }, update).kind).toBe('refused');
    expect(server.send(ben, Y.encodeStateAsUpdate(doc)).kind).toBe('accepted');
  });

  it('is taken when a note was written, changed and deleted offline', () => {
    const doc = server.copy();
    setNote(doc, 'n3', 'ben');
    field(doc, 'notes', 'n3').set('colour', 'pink');
    setNote(doc, 'n4', 'ben');
    doc.getMap('notes').delete('n4');
    doc.getMap('notes').delete('n1');
    expect(server.send(ben, Y.encodeStateAsUpdate(doc)).kind).toBe('accepted');
    expect([...server.doc.getMap('notes').keys()].sort()).toEqual(['n2', 'n3']);
  });

  it('is taken when it touches a note that is gone', () => {
    const doc = server.copy();
    server.change(ada, (other) => other.getMap('notes').delete('n1'));
    const type = () => (field(doc, 'notes', 'n1').get('text') as Y.Text).insert(0, 'late ');
    expect(server.change(ben, type, doc)).toBe('accepted');
    expect(server.doc.getMap('notes').has('n1')).toBe(false);
  });
});

describe('bytes that were tampered with', () => {
  it('never pass the guard and then break the document', () => {
    const seed = 7;
    let state = seed;
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((state / 2 ** 31) * below);
    };
    const kinds = new Set<string>();
    for (let round = 0; round < 3000; round++) {
      const doc = server.copy();
      doc.clientID = 1000 + random(3);
      const before = random(3) ? Y.encodeStateVector(doc) : undefined;
      setNote(doc, `t${random(3)}`, 'host');
      (field(doc, 'notes', `t${random(3)}`)?.get('text') as Y.Text | undefined)?.insert(0, 'ab');
      if (!random(4)) doc.getMap('notes').delete('n1');
      const update = Y.encodeStateAsUpdate(doc, before);
      for (let left = 1 + random(3); left > 0; left--)
        update[random(update.length)] = random(random(3) ? 16 : 256);
      const pristine = server.copy();
      const { kind } = checkUpdate({ ...server, doc: pristine }, host, update, 1_000_000);
      kinds.add(kind);
      if (kind !== 'accepted') continue;
      const label = `seed ${seed}, round ${round}`;
      expect(() => Y.applyUpdate(pristine, update), label).not.toThrow();
      expect([pristine.store.pendingStructs, pristine.store.pendingDs], label).toEqual([null, null]);
    }
    for (const kind of ['accepted', 'refused', 'missing']) expect(kinds).toContain(kind);
  });
});
