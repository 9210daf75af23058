import { addNote, addSection, noteText, openBoard } from '@evenboard/board';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bindTextArea } from './textBinding.ts';

const remotely = { name: 'somebody else' };

function openField(words: string, isPaintedFirst = false) {
  let ids = 0;
  const board = openBoard(new Y.Doc(), { now: () => 1, random: () => 0.5, newId: () => `n${++ids}` });
  const section = addSection(board, { title: 'A' });
  const note = addNote(board, { section, text: words, colour: 'yellow', author: 'me' });
  const text = noteText(board, note) as Y.Text;
  const area = document.createElement('textarea');
  document.body.append(area);
  const binding = bindTextArea({ area, board, note, text, isPaintedFirst });
  const change = (index: number, remove: number, insert: string) =>
    board.doc.transact(() => {
      text.delete(index, remove);
      text.insert(index, insert);
    }, remotely);
  const type = (value: string, caret = value.length) => {
    area.value = value;
    area.setSelectionRange(caret, caret);
    area.dispatchEvent(new Event('input'));
  };
  return { area, text, binding, change, type };
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('a text area bound to a note', () => {
  it('writes what is typed as the smallest change', () => {
    const { text, type } = openField('Rest is timetabled');
    const deltas: unknown[] = [];
    text.observe((event) => deltas.push(event.delta));
    type('Rest is not timetabled', 12);
    expect(text.toString()).toBe('Rest is not timetabled');
    expect(deltas).toHaveLength(1);
    expect(JSON.stringify(deltas)).toContain('"insert":"not "');
  });

  it('keeps the caret in its words when others write before and after it', () => {
    const { area, change } = openField('one two');
    area.setSelectionRange(4, 7);
    change(0, 0, 'zero ');
    expect(area.value).toBe('zero one two');
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('two');
    change(12, 0, ' three');
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('two');
    change(0, 5, '');
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('two');
  });

  it('leaves the field alone while an input method composes, and then keeps both texts', () => {
    const { area, text, change } = openField('ab');
    area.setSelectionRange(1, 1);
    area.dispatchEvent(new Event('compositionstart'));
    area.value = 'aにb';
    area.setSelectionRange(2, 2);
    area.dispatchEvent(new Event('input'));
    expect(text.toString()).toBe('ab');
    change(0, 0, 'X');
    change(3, 0, 'Y');
    expect(area.value).toBe('aにb');
    area.dispatchEvent(new Event('compositionend'));
    expect(text.toString()).toBe('XaにbY');
    expect(area.value).toBe('XaにbY');
    expect(area.selectionStart).toBe(3);
  });

  it('removes only what stood there when a composition replaces words others write into', () => {
    const { area, text, change } = openField('abcd');
    area.dispatchEvent(new Event('compositionstart'));
    area.value = 'aZd';
    area.setSelectionRange(2, 2);
    change(2, 0, '-theirs-');
    area.dispatchEvent(new Event('compositionend'));
    expect(text.toString()).toContain('-theirs-');
    expect(text.toString()).toContain('Z');
    expect(text.toString().replace('-theirs-', '').replace('Z', '')).toBe('ad');
  });

  it('may show a letter first and write it once it is painted, or when it is asked for what is in the field', async () => {
    const { text, type, binding } = openField('A bu', true);
    type('A bus');
    expect(text.toString()).toBe('A bu');
    await expect.poll(() => text.toString()).toBe('A bus');
    type('A bus at');
    binding.flush();
    expect(text.toString()).toBe('A bus at');
  });

  it('loses no letter that was not written yet when others write', () => {
    const edit = fc.record({ who: fc.constantFrom('me', 'they', 'painted'), at: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const { area, text, change, type, binding } = openField('', true);
        const typed = { me: 0, they: 0, painted: 0 };
        for (const { who, at } of edits) {
          const { value } = area;
          typed[who as keyof typeof typed] += 1;
          if (who === 'they') change(Math.min(at, text.length), 0, 't');
          // I go on where my caret is.
          else if (who === 'me') {
            const caret = area.selectionStart;
            type(`${value.slice(0, caret)}m${value.slice(caret)}`, caret + 1);
          } else binding.flush();
        }
        binding.flush();
        expect(area.value).toBe(text.toString());
        expect(area.value.replaceAll('t', '')).toBe('m'.repeat(typed.me));
        expect(area.value.replaceAll('m', '')).toBe('t'.repeat(typed.they));
        binding.destroy();
      }),
      { numRuns: 100 },
    );
  });

  it('shows the shared text after any mixture of my edits and others’', () => {
    const edit = fc.record({
      isMine: fc.boolean(),
      at: fc.nat(20),
      remove: fc.nat(3),
      insert: fc.string({ maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const { area, text, change, type, binding } = openField('the words');
        for (const { isMine, at, remove, insert } of edits) {
          const now = text.toString();
          const start = Math.min(at, now.length);
          const length = Math.min(remove, now.length - start);
          const clean = insert.replace(/[^\x20-\x7e]/g, '');
          if (isMine) type(now.slice(0, start) + clean + now.slice(start + length), start + clean.length);
          else change(start, length, clean);
          expect(area.value).toBe(text.toString());
        }
        binding.destroy();
      }),
      { numRuns: 60 },
    );
  });
});
