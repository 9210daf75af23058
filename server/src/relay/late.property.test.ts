import { ABILITIES, type Ability } from '@evenboard/protocol';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Withheld } from './Access.ts';
import type { Sender } from './guard/checkUpdate.ts';
import { RoomDocument } from './RoomDocument.ts';

const WRITERS = ['ada', 'ben', 'cy'] as const;
const SECTIONS = ['a', 'b'] as const;
type Writer = (typeof WRITERS)[number];

/** A server's board and three people's pages; every word that is written is written once. */
class Table {
  now = 1_000_000;
  readonly server = new RoomDocument(
    's/board/main',
    { updates: [], sequence: 0, clients: new Map(), ledger: new Map(), late: [] },
    () => this.now,
  );
  readonly pages = new Map<Writer, Y.Doc>(WRITERS.map((writer) => [writer, new Y.Doc()]));
  readonly withheld = new Map<Writer, Map<Ability, Withheld>>(WRITERS.map((writer) => [writer, new Map()]));
  readonly words: string[] = [];

  constructor() {
    this.server.write((doc) => {
      for (const id of SECTIONS) doc.getMap('sections').set(id, new Y.Map([['title', id]]));
    });
  }

  page(writer: Writer): Y.Doc {
    return this.pages.get(writer) ?? new Y.Doc();
  }

  /** A word that nobody has written yet. */
  word(): string {
    const word = `w${this.words.length}.`;
    this.words.push(word);
    return word;
  }

  add(writer: Writer, section: string): void {
    const page = this.page(writer);
    const id = `n${this.words.length}`;
    const fields = { place: { section, row: 2 }, colour: 'blue', author: writer, createdAt: 1 };
    const note = new Y.Map<unknown>(Object.entries(fields));
    note.set('text', new Y.Text(this.word()));
    page.getMap('notes').set(id, note);
  }

  type(writer: Writer, pick: number): void {
    const notes = [...this.page(writer).getMap('notes').values()];
    const note = notes[pick % notes.length];
    const text = note instanceof Y.Map ? note.get('text') : undefined;
    if (text instanceof Y.Text)
      text.insert(text.length === 0 ? 0 : pick % text.length > 0 ? text.length : 0, this.word());
  }

  comment(writer: Writer): void {
    const [note] = this.page(writer).getMap('notes').keys();
    if (note === undefined) return;
    const id = `c${this.words.length}`;
    const fields = { note, text: this.word(), author: writer, createdAt: 1 };
    this.page(writer)
      .getMap('comments')
      .set(id, new Y.Map<unknown>(Object.entries(fields)));
  }

  withhold(writer: Writer, abilities: readonly Ability[]): void {
    const withheld: Withheld = { kind: 'since', since: this.now, reason: 'stage' };
    this.withheld.set(writer, new Map(abilities.map((ability) => [ability, withheld])));
  }

  lock(section: string, locked: boolean): void {
    this.server.write((doc) => {
      const value = doc.getMap('sections').get(section);
      if (value instanceof Y.Map) value.set('locked', locked);
    });
  }

  /** What a page does when it is on the line: hands in what the server lacks, and takes what it lacks itself. */
  exchange(writer: Writer, startsOver: boolean): void {
    const page = this.page(writer);
    const sender: Sender = {
      id: writer,
      isFacilitator: false,
      isProxy: () => false,
      rights: () => ({ joinedAt: 0, withheld: this.withheld.get(writer) ?? new Map() }),
    };
    const update = Y.encodeStateAsUpdate(page, Y.encodeStateVector(this.server.doc));
    const verdict = this.server.check(sender, update);
    if (verdict.kind === 'accepted') this.server.apply(update, verdict, sender, page);
    else if (verdict.kind === 'late') this.server.keepLate(update, verdict, sender);
    else expect(verdict.kind).toBe('nothingNew');
    if (verdict.kind === 'late' && startsOver) this.pages.set(writer, new Y.Doc());
    Y.applyUpdate(this.page(writer), Y.encodeStateAsUpdate(this.server.doc));
  }

  /** Where a word is: on the board, or in a tray. */
  find(word: string): string[] {
    const board = JSON.stringify(this.server.doc.toJSON());
    const tray = WRITERS.flatMap((writer) => this.server.late.openOf(writer)).map(({ text }) => text);
    return [...(board.includes(word) ? ['board'] : []), ...tray.filter((text) => text.includes(word))];
  }
}

const writer = fc.constantFrom(...WRITERS);
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), writer, section: fc.constantFrom(...SECTIONS) }),
  fc.record({ kind: fc.constant('type' as const), writer, pick: fc.nat(50) }),
  fc.record({ kind: fc.constant('comment' as const), writer }),
  fc.record({ kind: fc.constant('exchange' as const), writer, startsOver: fc.boolean() }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(5_000, 30_000, 90_000) }),
  fc.record({
    kind: fc.constant('withhold' as const),
    writer,
    abilities: fc.subarray([...ABILITIES]),
  }),
  fc.record({
    kind: fc.constant('lock' as const),
    section: fc.constantFrom(...SECTIONS),
    locked: fc.boolean(),
  }),
);
const STEPS = fc.array(step, { minLength: 20, maxLength: 60, size: 'max' });
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

function take(table: Table, one: Step): void {
  if (one.kind === 'add') table.add(one.writer, one.section);
  else if (one.kind === 'type') table.type(one.writer, one.pick);
  else if (one.kind === 'comment') table.comment(one.writer);
  else if (one.kind === 'exchange') table.exchange(one.writer, one.startsOver);
  else if (one.kind === 'wait') table.now += one.ms;
  else if (one.kind === 'withhold') table.withhold(one.writer, one.abilities);
  else table.lock(one.section, one.locked);
}

it('whatever is withheld when, every word that reaches the server is on the board or in the tray', () => {
  fc.assert(
    fc.property(STEPS, (steps) => {
      const table = new Table();
      for (const one of steps) take(table, one);
      for (const one of WRITERS) table.exchange(one, false);
      for (const word of table.words) expect({ word, at: table.find(word) }).not.toEqual({ word, at: [] });
    }),
    { numRuns: 300 },
  );
});

it('the same words offered again and again are one entry each', () => {
  fc.assert(
    fc.property(STEPS, (steps) => {
      const table = new Table();
      for (const one of steps) take(table, one);
      for (const one of WRITERS) table.exchange(one, false);
      const before = WRITERS.map((one) => table.server.late.openOf(one));
      for (const one of WRITERS) table.exchange(one, false);
      expect(WRITERS.map((one) => table.server.late.openOf(one))).toEqual(before);
    }),
    { numRuns: 100 },
  );
});
