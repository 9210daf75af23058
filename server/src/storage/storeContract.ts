import type { CopyRecord } from '@evenboard/board';
import { LIMITS, type MomentKind } from '@evenboard/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StorageError } from './StorageError.ts';
import type { Store, StoredAct, StoredLate, StoredMoment, StoredPerson, StoredSession } from './Store.ts';

/** What a store under test needs: a place that stays, and a way to open it again and again. */
export interface StorePlace {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

const session: StoredSession = {
  id: 'strategy',
  title: 'Our strategy',
  createdAt: 1_700_000_000_000,
  timeZone: 'Europe/London',
  keyHashes: { facilitator: 'f', participant: 'p', observer: 'o' },
  sealedKeys: { participant: 'sealed p', observer: 'sealed o' },
  code: 'AB12',
};

const person = (id: string, name: string): StoredPerson => ({
  id,
  session: session.id,
  name,
  role: 'participant',
  room: 'main',
  joinedAt: 1,
  tokenHashes: [`token of ${id}`],
});

const board = 'strategy/board/main';
const late = (id: string, text: string): StoredLate => ({
  id,
  participant: 'a',
  kind: 'note',
  text,
  at: 1,
  reason: 'stage',
  target: `notes/${id}`,
  structs: [{ client: 4_294_967_295, from: 0, to: 5 }],
});
const update = (value: number) => Uint8Array.of(value);

/** The rules of the Store port. Every adapter runs them against the real thing. */
export function describeStore(title: string, createPlace: () => Promise<StorePlace>): void {
  describe(title, () => {
    let place: StorePlace;
    let store: Store;
    beforeEach(async () => {
      place = await createPlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });
    const savePeople = (...people: StoredPerson[]) => store.saveDecision({ sessionId: session.id, people });
    const saveResult = (commandId: string, value: string, at = 0) =>
      store.saveDecision({ sessionId: session.id, result: { commandId, value, at } });
    const reopen = async () => {
      await store.close();
      store = await place.open();
    };

    it('finds a session by its id and by its code after a restart', async () => {
      await store.createSession(session);
      await reopen();
      expect(await store.findSession('strategy')).toEqual(session);
      expect(await store.findSessionByCode('AB12')).toEqual(session);
      expect(await store.findSession('other')).toBeUndefined();
      expect(await store.findSessionByCode('other')).toBeUndefined();
    });

    it('refuses a second session with the same id or code', async () => {
      await store.createSession(session);
      await expect(store.createSession({ ...session, code: 'other' })).rejects.toBeInstanceOf(StorageError);
      await expect(store.createSession({ ...session, id: 'other' })).rejects.toMatchObject({
        code: 'failed',
      });
      expect(await store.findSession('other')).toBeUndefined();
    });

    it('keeps people, and replaces a person saved again', async () => {
      await store.createSession(session);
      await savePeople(person('a', 'Ada'), person('b', 'Ben'));
      await savePeople({ ...person('a', 'Ada L'), role: 'facilitator' });
      await reopen();
      const people = await store.findPeople(session.id);
      expect(new Map(people.map(({ id, name }) => [id, name]))).toEqual(
        new Map([
          ['a', 'Ada L'],
          ['b', 'Ben'],
        ]),
      );
      expect(await store.findPeople('other')).toEqual([]);
    });

    it('finds a session by the card of one of its people, until they have another one', async () => {
      await store.createSession(session);
      await savePeople({ ...person('a', 'Edna'), cardHash: 'first card' }, person('b', 'Ben'));
      await reopen();
      expect(await store.findSessionByCard('first card')).toEqual(session);
      await savePeople({ ...person('a', 'Edna'), cardHash: 'second card' });
      expect(await store.findSessionByCard('first card')).toBeUndefined();
      expect(await store.findSessionByCard('second card')).toEqual(session);
      await store.eraseSession(session.id);
      expect(await store.findSessionByCard('second card')).toBeUndefined();
    });

    it('keeps a decision with its people and its result, or nothing of it', async () => {
      await store.createSession(session);
      const decided = { ...session, title: 'Decided' };
      const result = { commandId: 'c1', value: '{}', at: 0 };
      await store.saveDecision({
        sessionId: session.id,
        session: decided,
        people: [person('a', 'Ada')],
        result,
      });
      const broken = { ...person('b', 'Ben'), id: null as unknown as string };
      const failing = { sessionId: session.id, session, people: [person('c', 'Cy'), broken] };
      await expect(store.saveDecision(failing)).rejects.toBeInstanceOf(StorageError);
      await reopen();
      expect(await store.findSession(session.id)).toEqual(decided);
      expect(await store.findPeople(session.id)).toEqual([person('a', 'Ada')]);
      expect(await store.findCommandResult(session.id, 'c1')).toBe('{}');
    });

    it('keeps nothing for a session that was erased', async () => {
      await store.createSession(session);
      await store.eraseSession(session.id);
      await store.saveDecision({ sessionId: session.id, session, people: [person('a', 'Ada')] });
      expect(await store.findSession(session.id)).toBeUndefined();
      expect(await store.findPeople(session.id)).toEqual([]);
    });

    it('loads an unknown document as an empty one', async () => {
      expect(await store.loadDocument(board)).toEqual({
        updates: [],
        sequence: 0,
        clients: new Map(),
        ledger: new Map(),
        late: [],
      });
    });

    it('keeps late words apart from the log, and the newest of each', async () => {
      const kept = { document: board, late: [late('l1', 'first'), late('l2', 'second')] };
      await store.append([kept, { document: board, update: update(1) }]);
      await store.append([{ document: board, late: [late('l1', 'first, and more')] }]);
      await store.append([
        { document: board, update: update(2), late: [{ ...late('l2', ''), settled: 'filed' }] },
      ]);
      await store.append([{ document: 'strategy-2/board/main', late: [late('l3', 'elsewhere')] }]);
      await reopen();
      const stored = await store.loadDocument(board);
      expect(stored.sequence).toBe(2);
      expect(stored.late.map(({ id, text }) => [id, text])).toEqual([
        ['l1', 'first, and more'],
        ['l2', ''],
      ]);
      expect(await store.findLate('strategy')).toEqual([
        { document: board, late: late('l1', 'first, and more') },
      ]);
    });

    it('keeps entries in order, each document counted from 1', async () => {
      await store.append([
        { document: board, update: update(1) },
        { document: 'strategy/session', update: update(9) },
        { document: board, update: update(2) },
      ]);
      await store.append([{ document: board, update: update(3) }]);
      await reopen();
      const stored = await store.loadDocument(board);
      expect(stored.updates.map((bytes) => [...bytes])).toEqual([[1], [2], [3]]);
      expect(stored.sequence).toBe(3);
      expect((await store.loadDocument('strategy/session')).sequence).toBe(1);
    });

    it('keeps whom a client id belongs to first, and the newest ledger entry', async () => {
      const entry = { document: board, update: update(1) };
      await store.append([
        {
          ...entry,
          clients: new Map([[4_294_967_295, 'a']]),
          ledger: new Map([['n1', { author: 'a', createdAt: 5 }]]),
        },
      ]);
      await store.append([
        {
          ...entry,
          clients: new Map([[4_294_967_295, 'b']]),
          ledger: new Map([['n1', { author: 'a', createdAt: 5, confirmed: true }]]),
        },
      ]);
      await reopen();
      const stored = await store.loadDocument(board);
      expect(stored.clients).toEqual(new Map([[4_294_967_295, 'a']]));
      expect(stored.ledger).toEqual(new Map([['n1', { author: 'a', createdAt: 5, confirmed: true }]]));
    });

    it('replaces the log by a snapshot, and counts on behind it', async () => {
      await store.append([1, 2, 3].map((value) => ({ document: board, update: update(value) })));
      await store.compact(board, update(12), 2);
      expect((await store.loadDocument(board)).updates.map((bytes) => bytes[0])).toEqual([12, 3]);
      await store.compact(board, update(123), 3);
      await reopen();
      await store.append([{ document: board, update: update(4) }]);
      const stored = await store.loadDocument(board);
      expect(stored.updates.map((bytes) => bytes[0])).toEqual([123, 4]);
      expect(stored.sequence).toBe(4);
    });

    it('ignores a snapshot older than the one it has', async () => {
      await store.append([1, 2].map((value) => ({ document: board, update: update(value) })));
      await store.compact(board, update(12), 2);
      await store.compact(board, update(11), 1);
      expect((await store.loadDocument(board)).updates.map((bytes) => bytes[0])).toEqual([12]);
    });

    it('erases a session with its people, documents and results, and nothing of another one', async () => {
      await store.createSession(session);
      await savePeople(person('a', 'Ada'));
      await store.append([{ document: board, update: update(1), late: [late('l1', 'words')] }]);
      await store.append([{ document: 'strategy-2/board/main', update: update(2) }]);
      await saveResult('c1', '{}');
      await store.saveDecision({
        sessionId: session.id,
        acts: [{ id: 'a1', kind: 'gather', at: 1, by: 'a', count: 1, wayBack: {} }],
        gathered: new Map([['blue.n1', { fields: { text: 'x' } }]]),
      });
      await store.eraseSession(session.id);
      await store.eraseSession(session.id);
      await reopen();
      expect(await store.findSession(session.id)).toBeUndefined();
      expect(await store.findPeople(session.id)).toEqual([]);
      expect((await store.loadDocument(board)).updates).toEqual([]);
      expect(await store.findLate(session.id)).toEqual([]);
      expect(await store.findCommandResult(session.id, 'c1')).toBeUndefined();
      expect(await store.findActs(session.id)).toEqual([]);
      expect((await store.findGathered(session.id)).size).toBe(0);
      expect((await store.loadDocument('strategy-2/board/main')).updates).toHaveLength(1);
    });

    it('forgets documents with who wrote in them, and no other whose name begins alike', async () => {
      const [gone, stays] = ['strategy/quiet/s1/ada', 'strategy/quiet/s1/ada2'];
      const facts = {
        clients: new Map([[7, 'ada']]),
        ledger: new Map([['n1', { author: 'ada', createdAt: 5 }]]),
      };
      await store.append(
        [gone, stays].map((document) => ({
          document,
          update: update(1),
          late: [late('l1', 'words')],
          ...facts,
        })),
      );
      await store.compact(gone, update(12), 1);
      await store.append([{ document: gone, update: update(2) }]);
      await store.forgetDocuments([gone, 'strategy/quiet/s1/nobody']);
      await reopen();
      expect(await store.loadDocument(gone)).toEqual({
        updates: [],
        sequence: 0,
        clients: new Map(),
        ledger: new Map(),
        late: [],
      });
      expect((await store.loadDocument(stays)).ledger.size).toBe(1);
    });

    it('says which session is to be erased next, also when its date has changed or it is gone', async () => {
      const other = { ...session, id: 'other', code: 'OTHER' };
      await store.createSession(session);
      await store.createSession({ ...other, eraseAt: 2_000 });
      expect(await store.findNextErasure()).toEqual({ id: 'other', eraseAt: 2_000 });
      await store.saveDecision({ sessionId: session.id, session: { ...session, eraseAt: 1_000 } });
      await reopen();
      expect(await store.findNextErasure()).toEqual({ id: session.id, eraseAt: 1_000 });
      await store.saveDecision({ sessionId: session.id, session });
      await store.eraseSession('other');
      expect(await store.findNextErasure()).toBeUndefined();
    });

    it('keeps a template when the session it was made of is erased, until it is deleted', async () => {
      const template = {
        id: 'mine',
        name: 'Monthly',
        createdAt: 5,
        sections: [{ id: 'a', title: 'A', position: { x: 1, y: 2 } }],
        legend: { blue: 'Room Blue' },
        plan: { stages: [{ id: 's', title: 'S', instructions: '', may: [] }] },
        rooms: [{ name: 'Blue', colour: 'blue' }],
      };
      await store.createSession(session);
      await store.saveDecision({ sessionId: session.id, template });
      await store.eraseSession(session.id);
      await reopen();
      expect(await store.findTemplate('mine')).toEqual(template);
      await store.deleteTemplate('mine');
      await store.deleteTemplate('mine');
      expect(await store.findTemplate('mine')).toBeUndefined();
    });

    it('keeps acts in their order, with the way back of each until it is taken back', async () => {
      await store.createSession(session);
      const first = {
        id: 'a1',
        kind: 'gather',
        at: 1,
        by: 'ada',
        count: 2,
        wayBack: { notes: ['n1'] },
      } as const;
      const second = { id: 'a2', kind: 'deletion', at: 2, by: 'ben', count: 40 } as const;
      await store.saveDecision({ sessionId: session.id, acts: [first, second] });
      await reopen();
      expect(await store.findAct(session.id, 'a1')).toEqual(first);
      expect(await store.findAct(session.id, 'a3')).toBeUndefined();
      const { wayBack: _gone, ...undone } = { ...first, undoneAt: 3 };
      await store.saveDecision({ sessionId: session.id, acts: [undone] });
      expect(await store.findActs(session.id)).toEqual([undone, second]);
      expect(await store.findAct(session.id, 'a1')).toEqual(undone);
    });

    it('keeps the newest acts of each kind, and lets no kind push out another', async () => {
      await store.createSession(session);
      const act = (kind: 'gather' | 'deletion', at: number): StoredAct => {
        return { id: `${kind}${at}`, kind, at, by: 'ada', count: 1 };
      };
      const deletions = Array.from({ length: LIMITS.actsKept + 2 }, (_, at) => act('deletion', at));
      await store.saveDecision({ sessionId: session.id, acts: [act('gather', 0), ...deletions] });
      const kept = await store.findActs(session.id);
      expect(kept.map(({ id }) => id)).toEqual(['gather0', ...deletions.slice(2).map(({ id }) => id)]);
    });

    it('remembers what was gathered, the newest of each copy', async () => {
      await store.createSession(session);
      const gathered = new Map<string, CopyRecord>([
        ['blue.n1', { fields: { text: 'x' }, from: 'q1', to: 'q2' }],
        ['comments/blue.c1', { isTakenBack: true as const }],
      ]);
      await store.saveDecision({ sessionId: session.id, gathered });
      await store.saveDecision({ sessionId: session.id, gathered: new Map([['blue.n1', { fields: {} }]]) });
      await reopen();
      expect(await store.findGathered(session.id)).toEqual(
        new Map([...gathered, ['blue.n1', { fields: {} }]]),
      );
      expect(await store.findGathered('other')).toEqual(new Map());
    });

    it('keeps the newest ballot of each person on each question, until it is withdrawn', async () => {
      await store.createSession(session);
      const ballot = (participant: string, choice: number[], question = 'v1') => ({
        question,
        participant,
        choice,
        receipt: `${participant}${choice.join('')}`,
      });
      const save = (decision: object) => store.saveDecision({ sessionId: session.id, ...decision });
      await save({ ballots: [ballot('a', [1, 2]), ballot('b', []), ballot('a', [4], 'v2')] });
      await save({ ballots: [ballot('a', [3])], withdrawn: [{ question: 'v1', participant: 'b' }] });
      await save({ withdrawn: [{ question: 'v1', participant: 'nobody' }] });
      await reopen();
      const found = await store.findBallots(session.id);
      expect(found).toHaveLength(2);
      expect(found).toEqual(expect.arrayContaining([ballot('a', [3]), ballot('a', [4], 'v2')]));
      expect(await store.findBallots('other')).toEqual([]);
      await store.eraseSession(session.id);
      await save({ ballots: [ballot('a', [1])] });
      expect(await store.findBallots(session.id)).toEqual([]);
    });

    describe('moments', () => {
      const moment = (id: string, kind: MomentKind = 'quarter'): StoredMoment => {
        return {
          id,
          session: session.id,
          kind,
          at: 1,
          rooms: [{ id: 'main', name: 'Main', colour: 'yellow', notes: 1 }],
        };
      };
      const boards = (...bytes: number[]) =>
        new Map(bytes.map((byte, index) => [`room${index}`, update(byte)]));
      const ids = async () => (await store.findMoments(session.id)).map(({ id }) => id);

      it('keep boards as they were given, the newest first, until they are forgotten', async () => {
        await store.createSession(session);
        expect(await store.saveMoment(moment('m1'), boards(1, 2))).toBe(true);
        expect(await store.saveMoment(moment('m2'), boards(1, 3))).toBe(true);
        await reopen();
        expect(await store.findMoments(session.id)).toEqual([moment('m2'), moment('m1')]);
        expect(await store.forgetMoment(session.id, 'm1')).toBe(true);
        expect(await store.forgetMoment(session.id, 'm1')).toBe(false);
        expect(await store.findMoment(session.id, 'm1')).toBeUndefined();
        expect(await store.findMoment(session.id, 'm2')).toEqual({
          moment: moment('m2'),
          boards: boards(1, 3),
        });
        expect(await store.findMoments('other')).toEqual([]);
      });

      it('are not kept twice where nothing has changed, unless somebody asks for it', async () => {
        await store.createSession(session);
        await store.saveMoment(moment('m1', 'gather'), boards(1));
        expect(await store.saveMoment(moment('m2'), boards(1))).toBe(false);
        expect(await store.saveMoment(moment('m3', 'gather'), boards(1))).toBe(false);
        expect(await store.saveMoment(moment('m4', 'import'), boards(1))).toBe(true);
        expect(await store.saveMoment(moment('m5', 'kept'), boards(1))).toBe(true);
        expect(await store.saveMoment(moment('m6'), boards(1, 2))).toBe(true);
        expect(await ids()).toEqual(['m6', 'm5', 'm4', 'm1']);
      });

      it('are bounded: the oldest that nobody asked for go, and no more are taken than may be asked for', async () => {
        await store.createSession(session);
        await store.saveMoment(moment('act', 'merge'), boards(0));
        const names = (kind: string, most: number) => Array.from({ length: most }, (_, n) => `${kind}${n}`);
        const kept = names('kept', LIMITS.momentsByName);
        for (const id of kept) await store.saveMoment(moment(id, 'kept'), boards(0));
        await expect(store.saveMoment(moment('more', 'kept'), boards(0))).rejects.toMatchObject({
          code: 'full',
        });
        const quarters = names('quarter', LIMITS.momentsByClock + 2);
        for (const [n, id] of quarters.entries()) await store.saveMoment(moment(id), boards(1, n));
        expect((await ids()).toReversed()).toEqual(['act', ...kept, ...quarters.slice(2)]);
      });

      it('go with the session, and none comes behind it', async () => {
        await store.createSession(session);
        await store.saveMoment(moment('m1'), boards(1));
        await store.eraseSession(session.id);
        expect(await ids()).toEqual([]);
        expect(await store.findMoment(session.id, 'm1')).toBeUndefined();
        expect(await store.saveMoment(moment('m2'), boards(1))).toBe(false);
        expect(await ids()).toEqual([]);
      });
    });

    it("keeps a command's result by its id", async () => {
      expect(await store.findCommandResult(session.id, 'c1')).toBeUndefined();
      await store.createSession(session);
      await saveResult('c1', '{"participant":1}');
      await reopen();
      expect(await store.findCommandResult(session.id, 'c1')).toBe('{"participant":1}');
      expect(await store.findCommandResult('other', 'c1')).toBeUndefined();
    });

    it('forgets the results of commands that ran before a time, and keeps later ones', async () => {
      await store.createSession(session);
      await saveResult('early', '1', 999);
      await saveResult('late', '2', 1_000);
      await store.forgetCommandResults(1_000);
      expect(await store.findCommandResult(session.id, 'early')).toBeUndefined();
      expect(await store.findCommandResult(session.id, 'late')).toBe('2');
    });

    it('answers every call after closing with an error, and may be closed twice', async () => {
      await store.close();
      await store.close();
      await expect(store.findSession('strategy')).rejects.toMatchObject({ code: 'closed' });
      store = await place.open();
    });
  });
}
