import { expect, it } from 'vitest';
import { StorageError } from '../StorageError.ts';
import { board, late, person, type StoreAt, session, update } from './samples.ts';

/** Sessions, their people and templates, and what commands have answered. */
export function describeSessions(at: StoreAt): void {
  it('finds a session by its id and by its code after a restart', async () => {
    await at.store.createSession(session);
    await at.reopen();
    expect(await at.store.findSession('strategy')).toEqual(session);
    expect(await at.store.findSessionByCode('AB12')).toEqual(session);
    expect(await at.store.findSession('other')).toBeUndefined();
    expect(await at.store.findSessionByCode('other')).toBeUndefined();
  });

  it('refuses a second session with the same id or code', async () => {
    await at.store.createSession(session);
    await expect(at.store.createSession({ ...session, code: 'other' })).rejects.toBeInstanceOf(StorageError);
    await expect(at.store.createSession({ ...session, id: 'other' })).rejects.toMatchObject({
      code: 'failed',
    });
    expect(await at.store.findSession('other')).toBeUndefined();
  });

  it('keeps people, and replaces a person saved again', async () => {
    await at.store.createSession(session);
    await at.savePeople(person('a', 'Ada'), person('b', 'Ben'));
    await at.savePeople({ ...person('a', 'Ada L'), role: 'facilitator' });
    await at.reopen();
    const people = await at.store.findPeople(session.id);
    expect(new Map(people.map(({ id, name }) => [id, name]))).toEqual(
      new Map([
        ['a', 'Ada L'],
        ['b', 'Ben'],
      ]),
    );
    expect(await at.store.findPeople('other')).toEqual([]);
  });

  it('finds a session by the card of one of its people, until they have another one', async () => {
    await at.store.createSession(session);
    await at.savePeople({ ...person('a', 'Edna'), cardHash: 'first card' }, person('b', 'Ben'));
    await at.reopen();
    expect(await at.store.findSessionByCard('first card')).toEqual(session);
    await at.savePeople({ ...person('a', 'Edna'), cardHash: 'second card' });
    expect(await at.store.findSessionByCard('first card')).toBeUndefined();
    expect(await at.store.findSessionByCard('second card')).toEqual(session);
    await at.store.eraseSession(session.id);
    expect(await at.store.findSessionByCard('second card')).toBeUndefined();
  });

  it('keeps a decision with its people and its result, or nothing of it', async () => {
    await at.store.createSession(session);
    const decided = { ...session, title: 'Decided' };
    const result = { commandId: 'c1', value: '{}', at: 0 };
    await at.store.saveDecision({
      sessionId: session.id,
      session: decided,
      people: [person('a', 'Ada')],
      result,
    });
    const broken = { ...person('b', 'Ben'), id: null as unknown as string };
    const failing = { sessionId: session.id, session, people: [person('c', 'Cy'), broken] };
    await expect(at.store.saveDecision(failing)).rejects.toBeInstanceOf(StorageError);
    await at.reopen();
    expect(await at.store.findSession(session.id)).toEqual(decided);
    expect(await at.store.findPeople(session.id)).toEqual([person('a', 'Ada')]);
    expect(await at.store.findCommandResult(session.id, 'c1')).toBe('{}');
  });

  it('keeps nothing for a session that was erased', async () => {
    await at.store.createSession(session);
    await at.store.eraseSession(session.id);
    await at.store.saveDecision({ sessionId: session.id, session, people: [person('a', 'Ada')] });
    expect(await at.store.findSession(session.id)).toBeUndefined();
    expect(await at.store.findPeople(session.id)).toEqual([]);
  });

  it('erases a session with its people, documents and results, and nothing of another one', async () => {
    await at.store.createSession(session);
    await at.savePeople(person('a', 'Ada'));
    await at.store.append([{ document: board, update: update(1), late: [late('l1', 'words')] }]);
    await at.store.append([{ document: 'strategy-2/board/main', update: update(2) }]);
    await at.saveResult('c1', '{}');
    await at.store.saveDecision({
      sessionId: session.id,
      acts: [{ id: 'a1', kind: 'gather', at: 1, by: 'a', count: 1, wayBack: {} }],
      gathered: new Map([['blue.n1', { fields: { text: 'x' } }]]),
    });
    await at.store.eraseSession(session.id);
    await at.store.eraseSession(session.id);
    await at.reopen();
    expect(await at.store.findSession(session.id)).toBeUndefined();
    expect(await at.store.findPeople(session.id)).toEqual([]);
    expect((await at.store.loadDocument(board)).updates).toEqual([]);
    expect(await at.store.findLate(session.id)).toEqual([]);
    expect(await at.store.findCommandResult(session.id, 'c1')).toBeUndefined();
    expect(await at.store.findActs(session.id)).toEqual([]);
    expect((await at.store.findGathered(session.id)).size).toBe(0);
    expect((await at.store.loadDocument('strategy-2/board/main')).updates).toHaveLength(1);
  });

  it('says which session is to be erased next, also when its date has changed or it is gone', async () => {
    const other = { ...session, id: 'other', code: 'OTHER' };
    await at.store.createSession(session);
    await at.store.createSession({ ...other, eraseAt: 2_000 });
    expect(await at.store.findNextErasure()).toEqual({ id: 'other', eraseAt: 2_000 });
    await at.store.saveDecision({ sessionId: session.id, session: { ...session, eraseAt: 1_000 } });
    await at.reopen();
    expect(await at.store.findNextErasure()).toEqual({ id: session.id, eraseAt: 1_000 });
    await at.store.saveDecision({ sessionId: session.id, session });
    await at.store.eraseSession('other');
    expect(await at.store.findNextErasure()).toBeUndefined();
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
    await at.store.createSession(session);
    await at.store.saveDecision({ sessionId: session.id, template });
    await at.store.eraseSession(session.id);
    await at.reopen();
    expect(await at.store.findTemplate('mine')).toEqual(template);
    await at.store.deleteTemplate('mine');
    await at.store.deleteTemplate('mine');
    expect(await at.store.findTemplate('mine')).toBeUndefined();
  });

  it("keeps a command's result by its id", async () => {
    expect(await at.store.findCommandResult(session.id, 'c1')).toBeUndefined();
    await at.store.createSession(session);
    await at.saveResult('c1', '{"participant":1}');
    await at.reopen();
    expect(await at.store.findCommandResult(session.id, 'c1')).toBe('{"participant":1}');
    expect(await at.store.findCommandResult('other', 'c1')).toBeUndefined();
  });

  it('forgets the results of commands that ran before a time, and keeps later ones', async () => {
    await at.store.createSession(session);
    await at.saveResult('early', '1', 999);
    await at.saveResult('late', '2', 1_000);
    await at.store.forgetCommandResults(1_000);
    expect(await at.store.findCommandResult(session.id, 'early')).toBeUndefined();
    expect(await at.store.findCommandResult(session.id, 'late')).toBe('2');
  });
}
