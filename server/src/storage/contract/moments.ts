import { LIMITS, type MomentKind } from '@evenboard/protocol';
import { describe, expect, it } from 'vitest';
import type { StoredMoment } from '../Store.ts';
import { type StoreAt, session, update } from './samples.ts';

/** Boards as they were. */
export function describeMoments(at: StoreAt): void {
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
    const ids = async () => (await at.store.findMoments(session.id)).map(({ id }) => id);

    it('keep boards as they were given, the newest first, until they are forgotten', async () => {
      await at.store.createSession(session);
      expect(await at.store.saveMoment(moment('m1'), boards(1, 2))).toBe(true);
      expect(await at.store.saveMoment(moment('m2'), boards(1, 3))).toBe(true);
      await at.reopen();
      expect(await at.store.findMoments(session.id)).toEqual([moment('m2'), moment('m1')]);
      expect(await at.store.forgetMoment(session.id, 'm1')).toBe(true);
      expect(await at.store.forgetMoment(session.id, 'm1')).toBe(false);
      expect(await at.store.findMoment(session.id, 'm1')).toBeUndefined();
      expect(await at.store.findMoment(session.id, 'm2')).toEqual({
        moment: moment('m2'),
        boards: boards(1, 3),
      });
      expect(await at.store.findMoments('other')).toEqual([]);
    });

    it('are not kept twice where nothing has changed, unless somebody asks for it', async () => {
      await at.store.createSession(session);
      await at.store.saveMoment(moment('m1', 'gather'), boards(1));
      expect(await at.store.saveMoment(moment('m2'), boards(1))).toBe(false);
      expect(await at.store.saveMoment(moment('m3', 'gather'), boards(1))).toBe(false);
      expect(await at.store.saveMoment(moment('m4', 'import'), boards(1))).toBe(true);
      expect(await at.store.saveMoment(moment('m5', 'kept'), boards(1))).toBe(true);
      expect(await at.store.saveMoment(moment('m6'), boards(1, 2))).toBe(true);
      expect(await ids()).toEqual(['m6', 'm5', 'm4', 'm1']);
    });

    it('are bounded: the oldest that nobody asked for go, and no more are taken than may be asked for', async () => {
      await at.store.createSession(session);
      await at.store.saveMoment(moment('act', 'merge'), boards(0));
      const names = (kind: string, most: number) => Array.from({ length: most }, (_, n) => `${kind}${n}`);
      const kept = names('kept', LIMITS.momentsByName);
      for (const id of kept) await at.store.saveMoment(moment(id, 'kept'), boards(0));
      await expect(at.store.saveMoment(moment('more', 'kept'), boards(0))).rejects.toMatchObject({
        code: 'full',
      });
      const quarters = names('quarter', LIMITS.momentsByClock + 2);
      for (const [n, id] of quarters.entries()) await at.store.saveMoment(moment(id), boards(1, n));
      expect((await ids()).toReversed()).toEqual(['act', ...kept, ...quarters.slice(2)]);
    });

    it('go with the session, and none comes behind it', async () => {
      await at.store.createSession(session);
      await at.store.saveMoment(moment('m1'), boards(1));
      await at.store.eraseSession(session.id);
      expect(await ids()).toEqual([]);
      expect(await at.store.findMoment(session.id, 'm1')).toBeUndefined();
      expect(await at.store.saveMoment(moment('m2'), boards(1))).toBe(false);
      expect(await ids()).toEqual([]);
    });
  });
}
