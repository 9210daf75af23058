import { afterEach, expect, it } from 'vitest';
import { copyWords } from './copyWords.ts';

const stub = (clipboard: object | undefined, command: () => boolean) => {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  Object.defineProperty(document, 'execCommand', { value: command, configurable: true });
};

function withFocus(): HTMLElement {
  const button = document.createElement('button');
  document.body.append(button);
  button.focus();
  return button;
}

afterEach(() => {
  document.body.replaceChildren();
  stub(undefined, () => false);
});

it('copies words on a page without a secure context, and leaves focus and page as they were', async () => {
  const button = withFocus();
  let copied = '';
  stub(undefined, () => {
    copied = document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : '';
    return true;
  });
  expect(await copyWords('http://192.168.0.7:3000/s/abc#note=n1')).toBe('copied');
  expect(copied).toBe('http://192.168.0.7:3000/s/abc#note=n1');
  expect(document.activeElement).toBe(button);
  expect(document.querySelector('textarea')).toBeNull();
});

it('says where nothing may copy, and gives the focus back', async () => {
  const button = withFocus();
  stub(undefined, () => false);
  expect(await copyWords('words')).toBe('marked');
  expect(document.activeElement).toBe(button);
});
