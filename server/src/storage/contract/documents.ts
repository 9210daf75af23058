import { expect, it } from 'vitest';
import { board, late, type StoreAt, update } from './samples.ts';

/** Documents: the log, snapshots, who wrote, and late words. */
export function describeDocuments(at: StoreAt): void {
  it('loads an unknown document as an empty one', async () => {
    expect(await at.store.loadDocument(board)).toEqual({
      updates: [],
      sequence: 0,
      clients: new Map(),
      ledger: new Map(),
      late: [],
    });
  });

  it('keeps late words apart from the log, and the newest of each', async () => {
    const kept = { document: board, late: [late('l1', 'first'), late('l2', 'second')] };
    await at.store.append([kept, { document: board, update: update(1) }]);
    await at.store.append([{ document: board, late: [late('l1', 'first, and more')] }]);
    await at.store.append([
      { document: board, update: update(2), late: [{ ...late('l2', ''), settled: 'filed' }] },
    ]);
    await at.store.append([{ document: 'strategy-2/board/main', late: [late('l3', 'elsewhere')] }]);
    await at.reopen();
    const stored = await at.store.loadDocument(board);
    expect(stored.sequence).toBe(2);
    expect(stored.late.map(({ id, text }) => [id, text])).toEqual([
      ['l1', 'first, and more'],
      ['l2', ''],
    ]);
    expect(await at.store.findLate('strategy')).toEqual([
      { document: board, late: late('l1', 'first, and more') },
    ]);
  });

  it('keeps entries in order, each document counted from 1', async () => {
    await at.store.append([
      { document: board, update: update(1) },
      { document: 'strategy/session', update: update(9) },
      { document: board, update: update(2) },
    ]);
    await at.store.append([{ document: board, update: update(3) }]);
    await at.reopen();
    const stored = await at.store.loadDocument(board);
    expect(stored.updates.map((bytes) => [...bytes])).toEqual([[1], [2], [3]]);
    expect(stored.sequence).toBe(3);
    expect((await at.store.loadDocument('strategy/session')).sequence).toBe(1);
  });

  it('keeps whom a client id belongs to first, and the newest ledger entry', async () => {
    const entry = { document: board, update: update(1) };
    await at.store.append([
      {
        ...entry,
        clients: new Map([[4_294_967_295, 'a']]),
        ledger: new Map([['n1', { author: 'a', createdAt: 5 }]]),
      },
    ]);
    await at.store.append([
      {
        ...entry,
        clients: new Map([[4_294_967_295, 'b']]),
        ledger: new Map([['n1', { author: 'a', createdAt: 5, confirmed: true }]]),
      },
    ]);
    await at.reopen();
    const stored = await at.store.loadDocument(board);
    expect(stored.clients).toEqual(new Map([[4_294_967_295, 'a']]));
    expect(stored.ledger).toEqual(new Map([['n1', { author: 'a', createdAt: 5, confirmed: true }]]));
  });

  it('replaces the log by a snapshot, and counts on behind it', async () => {
    await at.store.append([1, 2, 3].map((value) => ({ document: board, update: update(value) })));
    await at.store.compact(board, update(12), 2);
    expect((await at.store.loadDocument(board)).updates.map((bytes) => bytes[0])).toEqual([12, 3]);
    await at.store.compact(board, update(123), 3);
    await at.reopen();
    await at.store.append([{ document: board, update: update(4) }]);
    const stored = await at.store.loadDocument(board);
    expect(stored.updates.map((bytes) => bytes[0])).toEqual([123, 4]);
    expect(stored.sequence).toBe(4);
  });

  it('ignores a snapshot older than the one it has', async () => {
    await at.store.append([1, 2].map((value) => ({ document: board, update: update(value) })));
    await at.store.compact(board, update(12), 2);
    await at.store.compact(board, update(11), 1);
    expect((await at.store.loadDocument(board)).updates.map((bytes) => bytes[0])).toEqual([12]);
  });

  it('forgets documents with who wrote in them, and no other whose name begins alike', async () => {
    const [gone, stays] = ['strategy/quiet/s1/ada', 'strategy/quiet/s1/ada2'];
    const facts = {
      clients: new Map([[7, 'ada']]),
      ledger: new Map([['n1', { author: 'ada', createdAt: 5 }]]),
    };
    await at.store.append(
      [gone, stays].map((document) => ({
        document,
        update: update(1),
        late: [late('l1', 'words')],
        ...facts,
      })),
    );
    await at.store.compact(gone, update(12), 1);
    await at.store.append([{ document: gone, update: update(2) }]);
    await at.store.forgetDocuments([gone, 'strategy/quiet/s1/nobody']);
    await at.reopen();
    expect(await at.store.loadDocument(gone)).toEqual({
      updates: [],
      sequence: 0,
      clients: new Map(),
      ledger: new Map(),
      late: [],
    });
    expect((await at.store.loadDocument(stays)).ledger.size).toBe(1);
  });
}
