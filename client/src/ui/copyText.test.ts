import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyText } from './copyText.ts';

let field: HTMLInputElement;

beforeEach(() => {
  field = document.createElement('input');
  field.value = 'http://192.168.0.7:3000/s/abc#key';
  document.body.append(field);
});

afterEach(() => {
  field.remove();
  vi.unstubAllGlobals();
});

/** What the page has of the clipboard and of the older command. */
function stub(clipboard: { writeText(text: string): Promise<void> } | undefined, command: () => boolean) {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  Object.defineProperty(document, 'execCommand', { value: command, configurable: true });
}

describe('copying a link', () => {
  it('uses the clipboard where there is one', async () => {
    const writeText = vi.fn(async () => undefined);
    stub({ writeText }, () => false);
    expect(await copyText(field)).toBe('copied');
    expect(writeText).toHaveBeenCalledWith(field.value);
  });

  it('uses the older command on a page without a secure context', async () => {
    stub(undefined, () => document.activeElement === field && field.selectionEnd === field.value.length);
    expect(await copyText(field)).toBe('copied');
  });

  it('gives the focus back after the older command', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    stub(undefined, () => true);
    await copyText(field);
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  it('leaves the words selected where nothing may copy', async () => {
    stub({ writeText: () => Promise.reject(new Error('not allowed')) }, () => false);
    expect(await copyText(field)).toBe('marked');
    expect(document.activeElement).toBe(field);
    expect(field.selectionEnd).toBe(field.value.length);
  });
});
