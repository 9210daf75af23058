import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readDeskDocument } from './deskDocument.ts';

const LATEST = { id: 'n1', text: 'Travel paid.', author: 'kofi', createdAt: 5 };

it('reads what the server writes for facilitators', () => {
  const doc = new Y.Doc();
  const { desk } = readDeskDocument(doc);
  doc.getMap('rooms').set('blue', { notes: 3, latest: [LATEST], lastActivityAt: 9, here: 4, hands: 1 });
  doc.getMap('door').set('lobby', true);
  doc.getMap('lobby').set('w1', { name: 'Łucja', askedAt: 7 });
  doc.getMap('help').set('kofi', { at: 8, words: 'No sound' });
  doc.getMap('quiet').set('counts', { ada: 3 });
  doc.getMap('quiet').set('done', ['kofi']);
  doc.getMap('votes').set('v1', { notYet: ['kofi', 3] });
  doc.getMap('acts').set('a1', { kind: 'gather', at: 1, by: 'ada', count: 40, undoneAt: 2 });
  expect(desk.get()).toEqual({
    rooms: new Map([['blue', { notes: 3, latest: [LATEST], lastActivityAt: 9, here: 4, hands: 1 }]]),
    door: { lobby: true, locked: false },
    lobby: new Map([['w1', { name: 'Łucja', askedAt: 7 }]]),
    help: new Map([['kofi', { at: 8, words: 'No sound' }]]),
    late: new Map(),
    acts: new Map([['a1', { kind: 'gather', at: 1, by: 'ada', count: 40, undoneAt: 2 }]]),
    quiet: { notes: new Map([['ada', 3]]), done: new Set(['kofi']) },
    votes: new Map([['v1', ['kofi']]]),
  });
});

it('skips what is odd, entry by entry, and keeps the rest', () => {
  const doc = new Y.Doc();
  const { desk } = readDeskDocument(doc);
  const odd = [null, 3, 'words', [], { notes: -1 }, { name: 1, askedAt: 2 }, { at: Number.NaN }];
  for (const [index, value] of odd.entries())
    for (const root of ['rooms', 'lobby', 'help', 'acts', 'late', 'votes'])
      doc.getMap(root).set(`odd${index}`, value);
  doc.getMap('quiet').set('counts', { ada: 1, 'not an id': 2, kofi: -1, sian: 'x' });
  doc.getMap('quiet').set('done', ['kofi', 3, null, 'not an id']);
  doc.getMap('door').set('locked', 'yes');
  doc.getMap('lobby').set('not an id', { name: 'Kofi', askedAt: 1 });
  doc.getMap('rooms').set('red', { notes: 2, latest: [LATEST, null, { id: 4 }, LATEST], here: -3 });
  doc.getMap('lobby').set('w1', { name: 'Kofi', askedAt: 1 });
  expect(desk.get()).toEqual({
    rooms: new Map([['red', { notes: 2, latest: [LATEST], here: 0, hands: 0 }]]),
    door: { lobby: false, locked: false },
    lobby: new Map([['w1', { name: 'Kofi', askedAt: 1 }]]),
    help: new Map(),
    acts: new Map(),
    quiet: { notes: new Map([['ada', 1]]), done: new Set(['kofi']) },
    late: new Map(),
    votes: new Map(),
  });
});

it('has late words with their ids, oldest first', () => {
  const doc = new Y.Doc();
  const { desk } = readDeskDocument(doc);
  const late = (at: number) => ({
    participant: 'kofi',
    room: 'main',
    kind: 'note',
    text: 'words',
    at,
    reason: 'stage',
  });
  doc.getMap('late').set('second', late(2));
  doc.getMap('late').set('first', { ...late(1), note: 'n1' });
  doc.getMap('late').set('odd', { ...late(3), reason: 'weather' });
  expect([...desk.get().late.values()]).toEqual([
    { id: 'first', ...late(1) },
    { id: 'second', ...late(2) },
  ]);
});

it('tells of each change, and of none once it is over', () => {
  const doc = new Y.Doc();
  const { desk, destroy } = readDeskDocument(doc);
  let count = 0;
  desk.subscribe(() => {
    count += 1;
  });
  doc.getMap('help').set('kofi', { at: 8 });
  destroy();
  doc.getMap('help').delete('kofi');
  expect(count).toBe(1);
});
