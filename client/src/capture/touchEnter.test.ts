import { afterEach, expect, it } from 'vitest';
import { watchTouchEnter } from './touchEnter.ts';

afterEach(() => document.body.replaceChildren());

function open() {
  const area = document.createElement('textarea');
  document.body.append(area);
  let entered = 0;
  watchTouchEnter(area, () => (entered += 1));
  const press = (init: KeyboardEventInit) => area.dispatchEvent(new KeyboardEvent('keydown', init));
  /** Whether the field would change. */
  const change = (inputType: string, data: string | null = null) => {
    const isTaken = area.dispatchEvent(new InputEvent('beforeinput', { inputType, data, cancelable: true }));
    area.dispatchEvent(new InputEvent('input', { inputType, data }));
    return isTaken;
  };
  return { press, change, entered: () => entered };
}

it('is what a key means that an input method has taken, when a line would break', () => {
  const { press, change, entered } = open();
  press({ key: 'Unidentified', keyCode: 229 });
  expect(change('insertText', 'a')).toBe(true);
  press({ key: 'Unidentified', keyCode: 229 });
  expect(change('insertLineBreak')).toBe(false);
  press({ key: 'Enter', isComposing: true });
  expect(change('insertText', '\n')).toBe(false);
  expect(entered()).toBe(2);
});

it('is not what Shift and Enter mean, nor dictation, nor pasting', () => {
  const { press, change, entered } = open();
  press({ key: 'Enter', shiftKey: true, keyCode: 13 });
  expect(change('insertLineBreak')).toBe(true);
  press({ key: 'Unidentified', keyCode: 229 });
  change('insertText', 'a');
  expect(change('insertLineBreak')).toBe(true);
  expect(change('insertFromPaste', 'a\nb')).toBe(true);
  expect(entered()).toBe(0);
});
