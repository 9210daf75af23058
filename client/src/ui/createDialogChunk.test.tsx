import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterDialog } from './afterDialog.ts';
import { createDialogChunk } from './createDialogChunk.tsx';

interface WindowProps {
  onClose(): void;
  children?: ReactNode;
}

type Part = (props: WindowProps) => ReactNode;

const Bare: Part = ({ children }) => children;
const Frame = ({ children }: WindowProps) => <div role="dialog">{children}</div>;

function Form() {
  const [words, setWords] = useState('');
  // biome-ignore lint/a11y/noAutofocus: as the dialogs of the page do
  return <input autoFocus value={words} onChange={(event) => setWords(event.target.value)} />;
}

/** What the page behind the dialog heard. */
let heard: string[] = [];
const backToNote = vi.fn();

/** A page with a view that hears keys, and a dialog that is open from the beginning. */
function Page({ Window, Inner = Bare }: { Window: Part; Inner?: Part }) {
  const [isOpen, setIsOpen] = useState(true);
  const hear = (event: { type: string; key?: string }) => heard.push(event.key ?? event.type);
  const close = () => {
    setIsOpen(false);
    afterDialog(backToNote);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: stands for a view */}
      <div onKeyDown={hear} onPaste={hear} onCopy={hear} onBeforeInput={hear}>
        {/* biome-ignore lint/a11y/noAutofocus: where the person is */}
        <button type="button" autoFocus>
          Note A1
        </button>
      </div>
      {isOpen && (
        <Window onClose={close}>
          <Inner onClose={close}>
            <Form />
          </Inner>
        </Window>
      )}
    </>
  );
}

/** A dialog that comes, or fails to, when the test says so. */
function late() {
  const { promise, resolve, reject } = Promise.withResolvers<typeof Frame>();
  const Window = createDialogChunk<WindowProps>(
    () => promise,
    ({ onClose }) => onClose,
  );
  const come = () => act(async () => resolve(Frame));
  const fail = () => act(async () => reject(new TypeError('the line is down')));
  return { Window, come, fail };
}

const here = () => document.activeElement ?? document.body;
/** Whether the browser, too, would have done something with it. */
const press = (key: string, more: object = {}) => fireEvent.keyDown(here(), { key, ...more });
const type = (words: string) => [...words].map((key) => press(key));
const field = () => screen.getByRole<HTMLInputElement>('textbox');
const note = () => screen.getByRole('button', { name: 'Note A1' });

beforeEach(() => {
  heard = [];
  backToNote.mockClear();
  vi.useFakeTimers();
});
afterEach(async () => {
  cleanup();
  // Keys are let go at the end of the turn.
  await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
});

it('what is typed before a dialog has come stands in its field, and reaches nothing behind it', async () => {
  const { Window, come } = late();
  render(<Page Window={Window} />);
  expect(type('colours')).not.toContain(true);
  press('Backspace');
  press('Enter');
  press('Delete');
  press('ArrowDown');
  press('b', { ctrlKey: true });
  expect(document.activeElement).toBe(note());
  expect(screen.queryByRole('alert')).toBeNull();
  await come();
  expect(heard).toEqual([]);
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe('colour');
  expect(type('s')).toEqual([true]);
});

it('a key that is held down since it opened the dialog writes nothing; what is pasted is kept', async () => {
  const { Window, come } = late();
  render(<Page Window={Window} />);
  press('m', { repeat: true });
  fireEvent.paste(here(), { clipboardData: { getData: () => 'C4' } });
  fireEvent.copy(here());
  await come();
  expect(field().value).toBe('C4');
  expect(heard).toEqual([]);
});

it('what a telephone writes into an open note is kept for the dialog', async () => {
  const { Window, come } = late();
  render(<Page Window={Window} />);
  expect(press('Unidentified')).toBe(true);
  const input = { bubbles: true, cancelable: true, inputType: 'insertText', data: 'wide' };
  expect(fireEvent(here(), new InputEvent('beforeinput', input))).toBe(false);
  await come();
  expect(field().value).toBe('wide');
});

it('keys wait for all parts of a dialog, one inside the other', async () => {
  const outer = late();
  const inner = late();
  render(<Page Window={outer.Window} Inner={inner.Window} />);
  type('se');
  await outer.come();
  type('tt');
  await inner.come();
  expect(field().value).toBe('sett');
  expect(heard).toEqual([]);
});

it('Escape gives the dialog up: it does not come later, the focus has not moved, keys are the page’s again', async () => {
  const { Window, come } = late();
  render(<Page Window={Window} />);
  type('col');
  await act(async () => press('Escape'));
  await come();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(backToNote).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(note());
  expect(heard).toEqual([]);
  press('d');
  expect(heard).toEqual(['d']);
});

it('a press on the page gives the dialog up', async () => {
  const { Window } = late();
  render(<Page Window={Window} />);
  await act(async () => fireEvent.pointerDown(note()));
  press('d');
  expect(heard).toEqual(['d']);
});

it('a dialog that could not be fetched is said to be missing, and how to go on without it', async () => {
  const { Window, fail } = late();
  render(<Page Window={Window} />);
  await fail();
  const [missing, wayOut] = screen.getAllByRole('alert');
  expect(missing?.textContent).toContain('has not come');
  expect(wayOut?.textContent).toContain('Press Escape');
  await act(async () => fireEvent.pointerDown(screen.getByRole('button', { name: 'Load again' })));
  press('d');
  expect(heard).toEqual([]);
  await act(async () => press('Escape'));
  expect(screen.queryByRole('alert')).toBeNull();
  press('d');
  expect(heard).toEqual(['d']);
});

it('the page can be loaded again meanwhile, by the browser’s keys', () => {
  const { Window } = late();
  render(<Page Window={Window} />);
  expect(press('F5')).toBe(true);
  expect(press('r', { ctrlKey: true })).toBe(true);
  expect(press('k', { ctrlKey: true })).toBe(false);
  expect(heard).toEqual([]);
});
