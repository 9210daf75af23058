import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { WholeDocument } from './WholeDocument.ts';

function filledDoc(entries: number): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let index = 0; index < entries; index++) doc.getMap('notes').set(`n${index}`, 'x'.repeat(1_000));
  });
  return doc;
}

function read(parts: readonly Uint8Array[]): unknown {
  const doc = new Y.Doc();
  for (const part of parts) Y.applyUpdate(doc, part);
  expect(doc.store.pendingStructs).toBeNull();
  return doc.getMap('notes').toJSON();
}

it('gives a large document in the bytes that were kept, and what came or went since', () => {
  const doc = filledDoc(500);
  const whole = new WholeDocument(doc);
  const [first, nothing] = whole.parts();
  expect(read([first])).toEqual(doc.getMap('notes').toJSON());
  expect(nothing).toHaveLength(2);
  expect(whole.parts()[0]).toBe(first);
  // Framed once, for all who come.
  expect(whole.framed(first)).toBe(whole.framed(first));
  doc.getMap('notes').set('late', 'one more');
  doc.getMap('notes').delete('n7');
  whole.changed();
  const parts = whole.parts();
  expect(parts).toHaveLength(2);
  expect(parts[0]).toBe(first);
  expect(read(parts)).toEqual(doc.getMap('notes').toJSON());
});

it('encodes anew when much has come since', () => {
  const doc = filledDoc(500);
  const whole = new WholeDocument(doc);
  const [before] = whole.parts();
  doc.transact(() => {
    for (let index = 0; index < 200; index++) doc.getMap('notes').set(`m${index}`, 'y'.repeat(1_000));
  });
  whole.changed();
  const [after] = whole.parts();
  expect(after).not.toBe(before);
  expect(read([after])).toEqual(doc.getMap('notes').toJSON());
});

it('keeps no bytes of a small document', () => {
  const doc = filledDoc(3);
  const whole = new WholeDocument(doc);
  whole.parts();
  doc.getMap('notes').set('late', 'one more');
  whole.changed();
  expect(whole.parts()).toHaveLength(1);
  expect(read(whole.parts())).toEqual(doc.getMap('notes').toJSON());
});
