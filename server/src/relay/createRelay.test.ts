import { LIMITS, MESSAGE, SYNC } from '@evenboard/protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { Store } from '../storage/Store.ts';
import { writeSync } from './frames.ts';
import { BOARD, TestRelay } from './testRelay.ts';

const until = (check: () => void) => vi.waitFor(check, { timeout: 30_000, interval: 5 });
const synced = (...clients: { isSynced: boolean }[]) =>
  until(() => expect(clients.every((client) => client.isSynced)).toBe(true));
const update = (doc: Y.Doc) => writeSync(SYNC.update, Y.encodeStateAsUpdate(doc));

/** A store that waits before it writes, or fails to. */
function holdingStore() {
  let release: () => void = () => undefined;
  const gate = { isHeld: false, fails: false, appends: 0, release: () => release() };
  const wrap = (store: Store): Store => ({
    ...store,
    append: async (entries) => {
      gate.appends++;
      if (gate.isHeld) {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      }
      if (gate.fails) throw new Error('disk full');
      await store.append(entries);
    },
  });
  return { gate, wrap };
}

function noteDoc(id: string, author: string): Y.Doc {
  const doc = new Y.Doc();
  const values = {
    place: { section: 'a', row: 2 },
    colour: 'yellow',
    author,
    createdAt: 1,
    text: new Y.Text('words'),
  };
  doc.getMap('notes').set(id, new Y.Map<unknown>(Object.entries(values)));
  return doc;
}

let test: TestRelay;
afterEach(() => test.end());

describe('the door of the relay', () => {
  it('closes with a code for whoever may not come in', async () => {
    test = await TestRelay.start();
    const cases = [
      { socket: test.socket('', BOARD, { origin: test.url.replace('ws', 'http') }), code: 4401 },
      { socket: test.socket('participant-a', 's1/board/closed'), code: 4403 },
      { socket: test.socket('participant-a', 's2/board/main'), code: 4404 },
      { socket: test.socket('participant-a', 's1/nothing'), code: 4404 },
      { socket: test.socket('participant-a', 's1/board/%2e%2e/x'), code: 4404 },
      { socket: test.socket('participant-a', 's1/desk'), code: 4403 },
      { socket: test.socket('participant-a', BOARD, { origin: 'http://elsewhere.example' }), code: 4403 },
      { socket: test.socket('', BOARD, { cookie: 'token=participant-a' }), code: 4403 },
    ];
    await until(() =>
      expect(cases.map(({ socket }) => socket.closedWith)).toEqual(cases.map(({ code }) => code)),
    );
    expect(cases.every(({ socket }) => socket.isOpen)).toBe(true);
  });

  it('takes the token from the cookie, the header or the subprotocol, and answers evenboard', async () => {
    test = await TestRelay.start();
    const origin = test.url.replace('ws', 'http');
    const cookie = test.socket('', BOARD, { cookie: 'token=participant-a', origin });
    const bearer = test.socket('participant-b');
    const stock = test.client('participant-c');
    await synced(stock);
    await until(() => expect(cookie.hears(0, 0) && bearer.hears(0, 0)).toBe(true));
    expect(stock.provider.ws?.protocol).toBe('evenboard');
    expect(test.relay.connectionCount()).toBe(3);
  });

  it('says who is there from the first connection to the last', async () => {
    test = await TestRelay.start();
    const first = test.client('participant-a');
    const second = test.client('participant-a');
    await synced(first, second);
    first.provider.destroy();
    await until(() => expect(test.relay.connectionCount()).toBe(1));
    expect(test.events).toEqual(['a came']);
    second.provider.destroy();
    await until(() => expect(test.events).toEqual(['a came', 'a left']));
  });
});

describe('people on one board', () => {
  it('all end with the same notes', async () => {
    test = await TestRelay.start();
    const people = ['a', 'b', 'c', 'd'].map((id) => ({ id, client: test.client(`participant-${id}`) }));
    for (const { id, client } of people) client.addNote(`before-${id}`, id);
    await synced(...people.map(({ client }) => client));
    for (const { id, client } of people) for (let i = 0; i < 20; i++) client.addNote(`n-${id}-${i}`, id);
    await until(() => expect(people.map(({ client }) => client.notes.size)).toEqual([84, 84, 84, 84]));
    const boards = people.map(({ client }) => client.notes.toJSON());
    for (const board of boards) expect(board).toEqual(boards[0]);
    expect(await test.relay.readDocument(BOARD, (doc) => doc.getMap('notes').size)).toBe(84);
  });

  it('finds everything again after a restart, and who owns which client id', async () => {
    test = await TestRelay.start();
    const a = test.client('participant-a');
    await synced(a);
    a.addNote('n1', 'a');
    const raw = test.socket('participant-b');
    await until(() => expect(raw.hears(0, 2)).toBe(true));
    await test.down();
    await test.up();
    const late = test.client('observer-o');
    await until(() => expect(late.notes.get('n1')?.get('text')?.toString()).toBe('words of n1'));
    await synced(a);
    const thief = test.socket('participant-b');
    await until(() => expect(thief.hears(0, 0)).toBe(true));
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(a.doc));
    forged.clientID = a.doc.clientID;
    forged.getMap('notes').set('n2', new Y.Map());
    thief.socket.send(update(forged));
    await until(() => expect(thief.closedWith).toBe(4422));
    expect(await test.relay.readDocument(BOARD, (doc) => doc.getMap('notes').has('n2'))).toBe(false);
  });

  it('get what the server writes, and only when it is on disk', async () => {
    const { gate, wrap } = holdingStore();
    test = await TestRelay.start({}, wrap);
    const a = test.client('participant-a', { name: 's1/session' });
    await synced(a);
    gate.isHeld = true;
    const written = test.relay.writeDocument('s1/session', (doc) =>
      doc.getMap('info').set('title', 'Strategy'),
    );
    const late = test.client('participant-b', { name: 's1/session' });
    await until(() => expect(gate.appends).toBe(1));
    await until(() => expect(test.relay.connectionCount()).toBe(2));
    expect(a.doc.getMap('info').size + late.doc.getMap('info').size).toBe(0);
    expect(late.isSynced).toBe(false);
    gate.release();
    await written;
    await synced(late);
    await until(() =>
      expect([a, late].map(({ doc }) => doc.getMap('info').get('title'))).toEqual(['Strategy', 'Strategy']),
    );
  });

  it('cannot write the session document', async () => {
    test = await TestRelay.start();
    const a = test.client('facilitator-f', { name: 's1/session' });
    await synced(a);
    a.doc.getMap('info').set('title', 'mine');
    await until(() => expect(a.closedWith).toBe(4422));
    expect(await test.relay.readDocument('s1/session', (doc) => doc.getMap('info').size)).toBe(0);
  });
});

describe('readers', () => {
  it('are not asked for anything, and not punished for what is not new', async () => {
    test = await TestRelay.start();
    const a = test.client('participant-a');
    await synced(a);
    a.addNote('n1', 'a');
    a.notes.delete('n1');
    const raw = test.socket('observer-o');
    await until(() => expect(raw.hears(1)).toBe(true));
    raw.socket.send(writeSync(SYNC.step2, Y.encodeStateAsUpdate(new Y.Doc())));
    await until(() => expect(raw.saved).toBe(1));
    await until(() => expect(a.notes.size).toBe(0));
    const known = await test.relay.readDocument(BOARD, (doc) => Y.encodeStateAsUpdate(doc));
    raw.socket.send(writeSync(SYNC.step2, known));
    await until(() => expect(raw.saved).toBe(2));
    expect(raw.hears(0, 0)).toBe(false);
  });

  it('are closed with 4422 when they bring something new, which nobody gets', async () => {
    test = await TestRelay.start();
    const a = test.client('participant-a');
    const o = test.client('observer-o');
    await synced(a, o);
    o.addNote('n1', 'o');
    await until(() => expect(o.closedWith).toBe(4422));
    a.addNote('n2', 'a');
    expect(await test.relay.readDocument(BOARD, (doc) => [...doc.getMap('notes').keys()])).toEqual([]);
    await until(() => expect(a.notes.size).toBe(1));
  });
});

describe('acknowledgements', () => {
  it('come after the commit, count empty messages, and are cumulative', async () => {
    const { gate, wrap } = holdingStore();
    test = await TestRelay.start({}, wrap);
    const raw = test.socket('participant-a');
    const other = test.client('participant-b');
    await synced(other);
    await until(() => expect(raw.hears(0, 0)).toBe(true));
    gate.isHeld = true;
    raw.socket.send(update(noteDoc('n1', 'a')));
    raw.socket.send(update(new Y.Doc()));
    await until(() => expect(gate.appends).toBe(1));
    expect(raw.saved).toBe(0);
    expect(other.notes.size).toBe(0);
    gate.isHeld = false;
    gate.release();
    await until(() => expect(raw.saved).toBe(2));
    await until(() => expect(other.notes.size).toBe(1));
  });

  it('come at most ten times a second', async () => {
    test = await TestRelay.start();
    const raw = test.socket('participant-a');
    await until(() => expect(raw.hears(0, 0)).toBe(true));
    const began = performance.now();
    for (let i = 0; i < 100; i++) {
      raw.socket.send(update(noteDoc(`n${i}`, 'a')));
      await until(() => expect(raw.frames.length).toBeGreaterThan(0));
    }
    await until(() => expect(raw.saved).toBe(100));
    expect(raw.savedTimes).toBeLessThanOrEqual(10 * Math.ceil((performance.now() - began) / 1000));
  });

  it('hold back at an update whose ground is missing, until a full answer brings it', async () => {
    test = await TestRelay.start();
    const raw = test.socket('participant-a');
    await until(() => expect(raw.hears(0, 0)).toBe(true));
    const doc = noteDoc('n1', 'a');
    raw.socket.send(writeSync(SYNC.step2, Y.encodeStateAsUpdate(new Y.Doc())));
    await until(() => expect(raw.saved).toBe(1));
    const before = Y.encodeStateVector(doc);
    doc.getMap('legend');
    doc.getMap<Y.Map<unknown>>('notes').get('n1')?.set('colour', 'pink');
    raw.socket.send(writeSync(SYNC.update, Y.encodeStateAsUpdate(doc, before)));
    await until(() => expect(raw.frames.filter((frame) => frame[0] === 0 && frame[1] === 0)).toHaveLength(2));
    expect(raw.saved).toBe(1);
    raw.socket.send(writeSync(SYNC.step2, Y.encodeStateAsUpdate(doc)));
    await until(() => expect(raw.saved).toBe(3));
    raw.socket.send(writeSync(SYNC.step2, Y.encodeStateAsUpdate(noteDoc('n2', 'a'), Uint8Array.of(0))));
    await until(() => expect(raw.saved).toBe(4));
  });

  it('never count an update of another document, whose sender is closed with 4422', async () => {
    test = await TestRelay.start();
    const raw = test.socket('participant-a');
    await until(() => expect(raw.hears(0, 0)).toBe(true));
    const other = noteDoc('n1', 'a');
    const before = Y.encodeStateVector(other);
    other.getMap<Y.Map<unknown>>('notes').get('n1')?.set('colour', 'pink');
    raw.socket.send(writeSync(SYNC.update, Y.encodeStateAsUpdate(other, before)));
    // What a stock client without those structs answers with.
    raw.socket.send(writeSync(SYNC.step2, Y.encodeStateAsUpdate(new Y.Doc())));
    await until(() => expect(raw.closedWith).toBe(4422));
    expect(raw.saved).toBe(0);
  });
});

describe('a store that fails', () => {
  it('sends everybody away to come back, and loses nothing that was acknowledged', async () => {
    const { gate, wrap } = holdingStore();
    test = await TestRelay.start({}, wrap);
    const a = test.client('participant-a');
    const b = test.client('participant-b');
    await synced(a, b);
    a.addNote('n1', 'a');
    await until(() => expect(b.notes.size).toBe(1));
    gate.fails = true;
    a.addNote('n2', 'a');
    await until(() => expect([a.closedWith, b.closedWith]).toEqual([1012, 1012]));
    expect(b.notes.has('n2')).toBe(false);
    gate.fails = false;
    await until(() => expect([...b.notes.keys()].sort()).toEqual(['n1', 'n2']));
    await until(() => expect(a.isSynced && b.isSynced).toBe(true));
    const stored = await test.relay.readDocument(BOARD, (doc) => doc.getMap('notes').size);
    expect(stored).toBe(2);
  });
});

describe('what cannot be read', () => {
  it('closes its sender alone', async () => {
    test = await TestRelay.start();
    const a = test.client('participant-a');
    await synced(a);
    let seed = 20_240_601;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    const good = update(noteDoc('n1', 'x'));
    for (let round = 0; round < 60; round++) {
      const raw = test.socket('participant-x');
      await until(() => expect(raw.hears(0, 0)).toBe(true));
      const bytes = round % 2 ? Uint8Array.from({ length: random(40) }, () => random(256)) : good.slice();
      for (let i = 0; i < 3; i++) bytes[random(bytes.length || 1)] = random(256);
      raw.socket.send(round % 3 ? bytes : bytes.subarray(0, random(bytes.length || 1)));
      raw.socket.send(Uint8Array.of(99));
      await until(() => expect([4422, 1012]).toContain(raw.closedWith));
    }
    await synced(a);
    a.addNote('still-here', 'a');
    await until(async () =>
      expect(await test.relay.readDocument(BOARD, (doc) => doc.getMap('notes').has('still-here'))).toBe(true),
    );
    expect(a.closedWith).toBeUndefined();
  });

  it('is closed with 4413 when it is too large, and 4422 when it is text', async () => {
    test = await TestRelay.start();
    const large = test.socket('participant-a');
    const text = test.socket('participant-b');
    await until(() => expect(large.hears(0, 0) && text.hears(0, 0)).toBe(true));
    large.socket.send(new Uint8Array(LIMITS.syncFrameBytes + 1));
    text.socket.send('hello');
    await until(() => expect([large.closedWith, text.closedWith]).toEqual([4413, 4422]));
  });

  it('is closed with 4529 when it comes too fast', async () => {
    test = await TestRelay.start({ rateLimits: true });
    const raw = test.socket('participant-a');
    await until(() => expect(raw.hears(0, 0)).toBe(true));
    for (let i = 0; i < 4000; i++) raw.socket.send(Uint8Array.of(1, 1, 0));
    await until(() => expect(raw.closedWith).toBe(4529));
  });
});

describe('a connection', () => {
  it('gets the keep-alive message when nothing else is sent to it', async () => {
    test = await TestRelay.start({ keepAliveMs: 20 });
    const raw = test.socket('observer-o');
    await until(() =>
      expect(raw.frames.filter((frame) => String(frame) === '1,1,0').length).toBeGreaterThan(3),
    );
  });

  it('that does not read is held back and then closed with 4508, and nobody else waits for it', async () => {
    const slow = { holdBytes: 100_000, stalledMs: 50, maxBytes: 64 * 1024 * 1024 };
    test = await TestRelay.start({ keepAliveMs: 1000, slow });
    const stuck = test.socket('observer-o');
    await until(() => expect(stuck.hears(1)).toBe(true));
    stuck.socket.pause();
    const a = test.client('participant-a');
    const b = test.client('participant-b');
    await synced(a, b);
    for (let i = 0; i < 60; i++) a.addNote(`n${i}`, 'a', { extra: 'x'.repeat(200_000) });
    await until(() => expect(b.notes.size).toBe(60));
    await until(() => expect(test.relay.connectionCount()).toBe(2));
    stuck.socket.resume();
    await until(() => expect(stuck.closedWith).toBe(4508));
  });

  it('is closed for good when its session is erased, and nothing is written any more', async () => {
    test = await TestRelay.start();
    const a = test.client('participant-a');
    await synced(a);
    a.addNote('n1', 'a');
    await until(async () => expect((await test.store.loadDocument(BOARD)).sequence).toBe(1));
    test.relay.closeConnections({ sessionId: 's1' }, 4404);
    await test.store.eraseSession('s1');
    await until(() => expect(a.closedWith).toBe(4404));
    expect(test.relay.connectionCount()).toBe(0);
    expect((await test.store.loadDocument(BOARD)).updates).toEqual([]);
  });
});

describe('presence', () => {
  it('reaches everybody with the name the server knows, also who comes later, and ends with the connection', async () => {
    test = await TestRelay.start();
    const a = test.client('participant-a');
    await synced(a);
    a.provider.awareness.setLocalState({ user: { id: 'b' }, focus: { note: 'n1' } });
    const b = test.client('participant-b');
    const late = test.client('observer-o');
    const stateOfA = { user: { id: 'a', name: 'Name of a', role: 'participant' }, focus: { note: 'n1' } };
    for (const client of [b, late]) {
      await until(() => expect(client.provider.awareness.getStates().get(a.doc.clientID)).toEqual(stateOfA));
    }
    a.provider.ws?.close();
    await until(() => expect(b.provider.awareness.getStates().has(a.doc.clientID)).toBe(false));
  });
});

describe('presence during a commit', () => {
  it('goes with what is on its way to the disk', async () => {
    const { gate, wrap } = holdingStore();
    test = await TestRelay.start({}, wrap);
    const a = test.client('participant-a');
    const reader = test.socket('observer-o');
    const asker = test.socket('observer-p');
    await synced(a);
    await until(() => expect(reader.isOpen && asker.isOpen).toBe(true));
    gate.isHeld = true;
    a.addNote('n1', 'a');
    await until(() => expect(gate.appends).toBe(1));
    const before = reader.frames.length;
    a.provider.awareness.setLocalState({ focus: { note: 'n1' } });
    // Whoever asks is told at once: the server knows it.
    const tells = (frame: Uint8Array) =>
      frame[0] === MESSAGE.awareness && Buffer.from(frame).includes('"focus"');
    await until(() => {
      asker.socket.send(Uint8Array.of(MESSAGE.queryAwareness));
      expect(asker.frames.some(tells)).toBe(true);
    });
    expect(reader.frames.slice(before)).toEqual([]);
    gate.isHeld = false;
    gate.release();
    await until(() => expect(reader.frames.slice(before).some(tells)).toBe(true));
    expect(reader.frames.slice(before).map(([type]) => type)).toEqual([MESSAGE.sync, MESSAGE.awareness]);
  });
});

describe('undo', () => {
  it("brings back another's note, and the person who undoes it stays connected", async () => {
    test = await TestRelay.start();
    const a = test.client('participant-a');
    const b = test.client('participant-b');
    await synced(a, b);
    a.addNote('n1', 'a');
    await until(() => expect(b.notes.has('n1')).toBe(true));
    const undo = new Y.UndoManager(b.notes, { ignoreRemoteMapChanges: true });
    b.notes.delete('n1');
    await until(() => expect(a.notes.has('n1')).toBe(false));
    undo.undo();
    await until(() => expect(a.notes.get('n1')?.get('author')).toBe('a'));
    expect(b.closedWith).toBeUndefined();
    b.addNote('n2', 'a');
    await until(() => expect(b.closedWith).toBe(4422));
  });
});

describe('the log', () => {
  it('becomes one snapshot when the last person has left', async () => {
    test = await TestRelay.start();
    const a = test.client('participant-a');
    await synced(a);
    for (let i = 0; i < 5; i++) {
      a.addNote(`n${i}`, 'a');
      await until(async () => expect((await test.store.loadDocument(BOARD)).sequence).toBe(i + 1));
    }
    a.provider.destroy();
    await until(async () => expect((await test.store.loadDocument(BOARD)).updates).toHaveLength(1));
    expect(await test.relay.readDocument(BOARD, (doc) => doc.getMap('notes').size)).toBe(5);
  });
});
