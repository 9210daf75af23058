import { addNote } from '@evenboard/board';
import { describe, expect, it } from 'vitest';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { notesInOrder, stepThrough } from './readingOrder.ts';

describe('reading order', () => {
  it('goes section by section, from the first row down', () => {
    const { store, mine, sections, notes } = openSharedTestRoom();
    const late = addNote(mine, { section: sections.a, text: 'late', colour: 'blue', author: 'kofi', row: 9 });
    expect([...notesInOrder(store)]).toEqual([notes.a2, notes.a3, late, notes.b2]);
  });

  it('walks on from the current place either way, and tells when it went round', () => {
    const { store, sections } = openSharedTestRoom();
    const at = (id: string, section: string, row: number) => ({ id, cell: { section, row } });
    const items = [at('z', sections.b, 2), at('y', sections.a, 4), at('x', sections.a, 2)];
    const step = (row: number, direction: 'next' | 'previous') =>
      stepThrough(items, { store, here: { section: sections.a, row }, direction });
    expect(step(2, 'next')).toMatchObject({ item: { id: 'y' }, number: 2, hasWrapped: false });
    expect(step(3, 'previous')).toMatchObject({ item: { id: 'x' }, number: 1, hasWrapped: false });
    expect(step(2, 'previous')).toMatchObject({ item: { id: 'z' }, number: 3, hasWrapped: true });
    expect(
      stepThrough([], { store, here: { section: sections.a, row: 2 }, direction: 'next' }),
    ).toBeUndefined();
  });

  it('reaches each of several that share a place', () => {
    const { store, sections } = openSharedTestRoom();
    const cell = { section: sections.a, row: 2 };
    const items = ['one', 'two', 'three'].map((id) => ({ id, cell }));
    const walk = (last: string, direction: 'next' | 'previous') =>
      stepThrough(items, { store, here: cell, direction, last });
    expect(walk('one', 'next')?.item.id).toBe('two');
    expect(walk('two', 'next')?.item.id).toBe('three');
    expect(walk('two', 'previous')?.item.id).toBe('one');
    expect(walk('three', 'next')).toMatchObject({ item: { id: 'one' }, hasWrapped: true });
  });
});
