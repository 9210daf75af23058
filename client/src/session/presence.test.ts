import { LIMITS } from '@evenboard/protocol';
import { describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { parsePresence } from './parsePresence.ts';
import { createPresence } from './presence.ts';
import { createValue } from './Readable.ts';

const user = { id: 'kofi', name: 'Kofi', role: 'participant' };
const host = { id: 'oluchi', name: 'Oluchi', role: 'facilitator' };
const cell = { section: 's1', row: 4 };

describe('an entry of presence', () => {
  it('tells who somebody is, where, and what they write in', () => {
    const state = { user, focus: { note: 'n1', cell }, editing: 'n1', cursor: { x: 10, y: -20.5 } };
    expect(parsePresence(7, state)).toEqual({
      person: { clientId: 7, user, focus: { note: 'n1', cell }, editing: 'n1' },
      cursor: { clientId: 7, name: 'Kofi', x: 10, y: -20.5 },
    });
  });

  it.each([
    undefined,
    null,
    'words',
    {},
    { user: { id: 'kofi', name: 'Kofi', role: 'king' } },
    { user: { ...user, name: 3 } },
  ])('is none where it does not say who it is: %j', (state) => {
    expect(parsePresence(7, state)).toBeUndefined();
  });

  it.each([{ x: 1 }, { x: '1', y: 2 }, { x: Number.NaN, y: 2 }, { x: 1, y: Infinity }, { x: 1e7, y: 0 }, 5])(
    'has no pointer in %j',
    (cursor) => {
      expect(parsePresence(7, { user, cursor })).toEqual({ person: { clientId: 7, user } });
    },
  );

  it('points at a place, whoever it is', () => {
    const point = { cell, atMs: 5 };
    expect(parsePresence(7, { user, point })?.point).toEqual({
      by: { id: 'kofi', name: 'Kofi' },
      ...point,
      isPoint: true,
    });
    for (const odd of [null, 'C4', { cell }, { cell: { section: 's1', row: 1 }, atMs: 5 }])
      expect(parsePresence(7, { user, point: odd })?.point).toBeUndefined();
  });

  it('shows a place where it is a facilitator’s, and nobody else’s', () => {
    const spotlight = { cell, note: 'n1', atMs: 5 };
    const by = { id: 'oluchi', name: 'Oluchi' };
    expect(parsePresence(7, { user: host, spotlight })?.spotlight).toEqual({ by, ...spotlight });
    expect(parsePresence(7, { user, spotlight })?.spotlight).toBeUndefined();
    for (const odd of [
      { cell },
      { atMs: 5 },
      { cell: { ...cell, row: 1 }, atMs: 5 },
      { cell: { ...cell, row: 2.5 }, atMs: 5 },
      { cell, atMs: Number.NaN },
    ])
      expect(parsePresence(7, { user: host, spotlight: odd })?.spotlight).toBeUndefined();
  });
});

/** My presence, and a colleague's entry that comes over the line as it is put. */
function open() {
  const mine = new Awareness(new Y.Doc());
  const theirs = new Awareness(new Y.Doc());
  const arePlacesHidden = createValue(false);
  const presence = createPresence(mine, arePlacesHidden);
  const counts = { others: 0, cursors: 0, spotlights: 0 };
  for (const list of ['others', 'cursors', 'spotlights'] as const)
    presence[list].subscribe(() => {
      counts[list] += 1;
    });
  const put = (state: Record<string, unknown> | null) => {
    theirs.setLocalState(state);
    applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'line');
  };
  const destroy = () => {
    presence.destroy();
    mine.destroy();
    theirs.destroy();
  };
  return { mine, theirs, presence, arePlacesHidden, counts, put, destroy };
}

describe('presence', () => {
  it('shows nobody’s place while people vote, not even one from before, and tells of no move', () => {
    const { presence, arePlacesHidden, counts, put, destroy } = open();
    put({ user, focus: { cell }, editing: 'n1', cursor: { x: 1, y: 1 } });
    arePlacesHidden.set(true);
    expect(presence.others.get()).toEqual([{ clientId: expect.any(Number), user }]);
    expect(presence.cursors.get()).toEqual([]);
    const before = counts.others;
    put({ user });
    put({ user, focus: { cell: { ...cell, row: 9 } } });
    expect(counts.others).toBe(before);
    expect(presence.others.get()[0]).not.toHaveProperty('focus');
    arePlacesHidden.set(false);
    expect(presence.others.get()[0]).toHaveProperty('focus');
    destroy();
  });

  it('does not tell of the people where only a pointer moves', () => {
    const { presence, counts, put, destroy } = open();
    put({ user, focus: { cell }, cursor: { x: 1, y: 1 } });
    const before = presence.others.get();
    put({ user, focus: { cell }, cursor: { x: 2, y: 1 } });
    put({ user, focus: { cell } });
    expect(presence.others.get()).toBe(before);
    expect(counts).toEqual({ others: 1, cursors: 3, spotlights: 0 });
    put({ user, focus: { cell: { ...cell, row: 5 } } });
    expect(counts).toEqual({ others: 2, cursors: 3, spotlights: 0 });
    destroy();
  });

  it('has nobody who has left, and still knows who wrote', () => {
    const { theirs, presence, put, destroy } = open();
    put({ user, cursor: { x: 1, y: 1 } });
    expect(presence.cursors.get()).toHaveLength(1);
    put(null);
    expect(presence.others.get()).toEqual([]);
    expect(presence.cursors.get()).toEqual([]);
    expect(presence.personOf(theirs.clientID)).toBe('kofi');
    destroy();
  });

  it('is not about myself, and takes a part of mine away again', () => {
    const { mine, presence, destroy } = open();
    presence.set({ editing: 'n1', cursor: { x: 1, y: 2 } });
    presence.set({ cursor: undefined });
    expect(JSON.parse(JSON.stringify(mine.getLocalState()))).toEqual({ editing: 'n1' });
    expect(presence.others.get()).toEqual([]);
    destroy();
  });

  it('stays far below the size that the server takes, with everything in it', () => {
    const { mine, presence, destroy } = open();
    const id = 'x'.repeat(64);
    const place = { note: id, cell: { section: id, row: 100_000 } };
    presence.set({
      focus: place,
      editing: id,
      cursor: { x: -1_000_000, y: -1_000_000 },
      spotlight: { ...place, atMs: Date.now() },
    });
    expect(JSON.stringify(mine.getLocalState()).length).toBeLessThan(LIMITS.awarenessEntryBytes / 2);
    destroy();
  });
});
