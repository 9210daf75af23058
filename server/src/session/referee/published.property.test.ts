import { ABILITIES, withheldNow } from '@evenboard/protocol';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { LiveSession } from '../LiveSession.ts';
import { writeSessionDocument } from '../sessionDocument.ts';
import { testPerson, testSession } from '../testSession.ts';
import { boardRights } from './rights.ts';
import { FRESH_STATE, type SessionState } from './SessionState.ts';

const NOW = 1_000_000;
const room = fc.constantFrom('main', 'blue', 'green');
const rights = fc.subarray(['add', 'editOwn', 'editAll', 'vote', 'comment'] as const);
const breakout = fc.constantFrom<SessionState['breakout']>(
  { state: 'none' },
  { state: 'ready' },
  { state: 'opening', opensAt: NOW + 1, lengthMs: 1, round: 1 },
  { state: 'open', endsAt: NOW + 1, lengthMs: 1, round: 1 },
  { state: 'closing', endsAt: NOW + 1, lengthMs: 1, round: 1 },
);

const cases = fc.record({
  role: fc.constantFrom('facilitator', 'participant', 'observer'),
  present: room,
  group: fc.option(fc.constantFrom('blue', 'green'), { nil: undefined }),
  isMuted: fc.boolean(),
  may: fc.option(rights, { nil: undefined }),
  isInStage: fc.boolean(),
  closesAt: fc.constantFrom(undefined, NOW - 1, NOW, NOW + 1),
  breakout,
  board: room,
});

it('is told by what is published, to whoever it concerns, as the server decides it', () => {
  fc.assert(
    fc.property(cases, ({ role, present, group, isMuted, may, isInStage, closesAt, breakout, board }) => {
      const person = testPerson('kofi', {
        role,
        room: present,
        ...(group !== undefined && { group }),
        ...(isMuted && { mutedSince: 5 }),
      });
      const state: SessionState = {
        ...FRESH_STATE,
        breakout,
        ...(may && { plan: { stages: [{ id: 'now', title: 'Now', instructions: '', may }] } }),
        ...(isInStage && may && { stage: { id: 'now', since: 7 } }),
      };
      const session = new LiveSession(testSession({ state, ...(closesAt !== undefined && { closesAt }) }), [
        person,
      ]);
      const doc = new Y.Doc();
      writeSessionDocument(doc, session, () => true, NOW, { shown: () => () => 0 });

      const told = withheldNow({
        person: doc.getMap('people').get('kofi') as never,
        board,
        info: doc.getMap('info').toJSON() as never,
        breakout: (doc.getMap('breakout').toJSON() as SessionState['breakout']).state,
        now: NOW,
      });
      const decided = boardRights(session.world, person, board, NOW).withheld;
      for (const ability of ABILITIES) {
        expect([ability, told.has(ability)]).toEqual([ability, decided.has(ability)]);
        const why = decided.get(ability);
        // Of several reasons one is told.
        if (why?.kind === 'since' && told.get(ability) === 'stage') expect(why.reason).toBe('stage');
      }
    }),
  );
});
