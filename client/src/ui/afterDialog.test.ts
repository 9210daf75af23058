import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backAfterDialog, giveUpDialog } from './afterDialog.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** A dialog that was opened by a button has just gone: the focus is nowhere yet. */
function closeDialog() {
  document.body.innerHTML = '<button type="button"></button><table tabindex="-1"></table><input>';
  const find = (selector: string) => document.querySelector<HTMLElement>(selector) as HTMLElement;
  const [opener, notes, field] = [find('button'), find('table'), find('input')];
  const then = vi.fn();
  backAfterDialog(() => notes.focus(), then);
  return { opener, notes, field, then };
}

describe('the way back from a dialog', () => {
  it('leads to where one was, though the dialog gives the focus to what opened it', () => {
    const { opener, notes, then } = closeDialog();
    opener.focus();
    expect(then).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(document.activeElement).toBe(notes);
    expect(then).toHaveBeenCalledOnce();
  });

  it('is not taken by whoever was quick and has gone elsewhere, by a key or a press', () => {
    for (const act of [fireEvent.keyDown, fireEvent.pointerDown]) {
      const { opener, field, then } = closeDialog();
      opener.focus();
      act(opener);
      field.focus();
      vi.runAllTimers();
      expect(document.activeElement).toBe(field);
      expect(then).toHaveBeenCalledOnce();
    }
  });

  it('is taken for all keys that were pressed before the focus was anywhere', () => {
    const { opener, notes } = closeDialog();
    fireEvent.keyDown(document.body, { key: 'a' });
    opener.focus();
    vi.runAllTimers();
    expect(document.activeElement).toBe(notes);
  });

  it('is not begun where the dialog never came', () => {
    giveUpDialog(() => {
      const { then } = closeDialog();
      vi.runAllTimers();
      expect(then).not.toHaveBeenCalled();
    });
    expect(document.activeElement).toBe(document.body);
  });
});
