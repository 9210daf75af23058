import type { CopyRecord } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import type { StoredAct } from '../Store.ts';
import { type StoreAt, session } from './samples.ts';

/** Acts with their ways back, copies that were gathered, and ballots. */
export function describeActs(at: StoreAt): void {
  it('keeps acts in their order, with the way back of each until it is taken back', async () => {
    await at.store.createSession(session);
    const first = {
      id: 'a1',
      kind: 'gather',
      at: 1,
      by: 'ada',
      count: 2,
      wayBack: { notes: ['n1'] },
    } as const;
    const second = { id: 'a2', kind: 'deletion', at: 2, by: 'ben', count: 40 } as const;
    await at.store.saveDecision({ sessionId: session.id, acts: [first, second] });
    await at.reopen();
    expect(await at.store.findAct(session.id, 'a1')).toEqual(first);
    expect(await at.store.findAct(session.id, 'a3')).toBeUndefined();
    const { wayBack: _gone, ...undone } = { ...first, undoneAt: 3 };
    await at.store.saveDecision({ sessionId: session.id, acts: [undone] });
    expect(await at.store.findActs(session.id)).toEqual([undone, second]);
    expect(await at.store.findAct(session.id, 'a1')).toEqual(undone);
  });

  it('keeps the newest acts of each kind, and lets no kind push out another', async () => {
    await at.store.createSession(session);
    const act = (kind: 'gather' | 'deletion', at: number): StoredAct => {
      return { id: `${kind}${at}`, kind, at, by: 'ada', count: 1 };
    };
    const deletions = Array.from({ length: LIMITS.actsKept + 2 }, (_, at) => act('deletion', at));
    await at.store.saveDecision({ sessionId: session.id, acts: [act('gather', 0), ...deletions] });
    const kept = await at.store.findActs(session.id);
    expect(kept.map(({ id }) => id)).toEqual(['gather0', ...deletions.slice(2).map(({ id }) => id)]);
  });

  it('remembers what was gathered, the newest of each copy', async () => {
    await at.store.createSession(session);
    const gathered = new Map<string, CopyRecord>([
      ['blue.n1', { fields: { text: 'x' }, from: 'q1', to: 'q2' }],
      ['comments/blue.c1', { isTakenBack: true as const }],
    ]);
    await at.store.saveDecision({ sessionId: session.id, gathered });
    await at.store.saveDecision({ sessionId: session.id, gathered: new Map([['blue.n1', { fields: {} }]]) });
    await at.reopen();
    expect(await at.store.findGathered(session.id)).toEqual(
      new Map([...gathered, ['blue.n1', { fields: {} }]]),
    );
    expect(await at.store.findGathered('other')).toEqual(new Map());
  });

  it('keeps the newest ballot of each person on each question, until it is withdrawn', async () => {
    await at.store.createSession(session);
    const ballot = (participant: string, choice: number[], question = 'v1') => ({
      question,
      participant,
      choice,
      receipt: `${participant}${choice.join('')}`,
    });
    const save = (decision: object) => at.store.saveDecision({ sessionId: session.id, ...decision });
    await save({ ballots: [ballot('a', [1, 2]), ballot('b', []), ballot('a', [4], 'v2')] });
    await save({ ballots: [ballot('a', [3])], withdrawn: [{ question: 'v1', participant: 'b' }] });
    await save({ withdrawn: [{ question: 'v1', participant: 'nobody' }] });
    await at.reopen();
    const found = await at.store.findBallots(session.id);
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining([ballot('a', [3]), ballot('a', [4], 'v2')]));
    expect(await at.store.findBallots('other')).toEqual([]);
    await at.store.eraseSession(session.id);
    await save({ ballots: [ballot('a', [1])] });
    expect(await at.store.findBallots(session.id)).toEqual([]);
  });
}
