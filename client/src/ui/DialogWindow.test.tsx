import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { DialogWindow } from './DialogWindow.tsx';

afterEach(cleanup);

const show = (words: number, isAlert = false, more = <span />) => {
  render(
    <DialogWindow title="What is kept" onClose={() => {}} isAlert={isAlert}>
      <p>{'word '.repeat(words)}</p>
      {more}
    </DialogWindow>,
  );
  return document.activeElement;
};

it('has the focus as a whole where it is short, so that it is read at once', () => {
  expect(show(10)).toBe(screen.getByRole('dialog'));
});

it('has the focus on its heading where it is long, to be read from there', () => {
  expect(show(100)).toBe(screen.getByRole('heading', { name: 'What is kept' }));
});

it('is read as a whole where it asks a question that must be answered', () => {
  expect(show(100, true)).toBe(screen.getByRole('alertdialog'));
});

it('leaves the focus where its content wants it', () => {
  const field = <input aria-label="Name" ref={(input) => input?.focus()} />;
  expect(show(100, false, field)).toBe(screen.getByRole('textbox', { name: 'Name' }));
});
