import { addNote } from '@evenboard/board';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom } from '../../hooks/testRoom.tsx';
import { changeSettings, DEFAULT_SETTINGS, PRESETS } from '../../session/settings.ts';
import { keepShorthand } from './shorthand.ts';
import { createWordHelp } from './wordHelp.ts';

beforeEach(() => {
  vi.useFakeTimers();
  keepShorthand([
    { short: 'cp', words: 'co-production' },
    { short: 'xcp', words: 'expert by experience' },
  ]);
});
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
  changeSettings(DEFAULT_SETTINGS);
  keepShorthand([]);
  document.body.replaceChildren();
});

const NO_MODIFIERS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

function open() {
  const { room, store, mine, sections } = openSharedTestRoom('facilitator');
  const area = document.createElement('textarea');
  document.body.append(area);
  const said: string[] = [];
  const help = createWordHelp({ room, area, announcer: { say: (words) => said.push(words) } });
  vi.advanceTimersByTime(100);
  /** A key as the browser has it: first pressed, then, unless somebody took it, in the field. */
  function press(key: string, modifiers: Partial<typeof NO_MODIFIERS> = {}) {
    if (help.pressed({ key, ...NO_MODIFIERS, ...modifiers }) || key.length > 1) return;
    area.setRangeText(key, area.selectionStart, area.selectionEnd, 'end');
    const inputType = key === '\n' ? 'insertLineBreak' : 'insertText';
    area.dispatchEvent(new InputEvent('input', { inputType, data: key, bubbles: true }));
  }
  const type = (words: string) => {
    for (const letter of words) press(letter);
  };
  return { area, help, said, press, type, store, mine, sections };
}

it('an abbreviation becomes its words when a space, a full stop or a new line follows, and says them', () => {
  const { area, type, said } = open();
  type('Cp, and cp.\ncp ');
  expect(area.value).toBe('Co-production, and co-production.\nco-production ');
  expect(said.at(-1)).toBe('co-production');
  expect(area.selectionStart).toBe(area.value.length);
});

it('keyboards on a screen compose words: with the space after them, before it, or whole', () => {
  const { area } = open();
  const put = (words: string, inputType: string, isComposing = false) => {
    area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new InputEvent('input', { inputType, data: words, isComposing, bubbles: true }));
  };
  const compose = (words: string) => {
    area.dispatchEvent(new CompositionEvent('compositionstart'));
    put(words, 'insertCompositionText', true);
    area.dispatchEvent(new CompositionEvent('compositionend', { data: words }));
  };
  compose('cp ');
  compose('cp');
  expect(area.value).toBe('co-production cp');
  put(' ', 'insertText');
  put('cp ', 'insertText');
  expect(area.value).toBe('co-production co-production co-production ');
  area.dispatchEvent(
    new InputEvent('beforeinput', { inputType: 'deleteContentBackward', cancelable: true, bubbles: true }),
  );
  expect(area.value).toBe('co-production co-production cp ');
});

it('a part of a word is no abbreviation, and the longest one counts', () => {
  const { area, type } = open();
  type('scp cpu xcp (cp) ');
  expect(area.value).toBe('scp cpu expert by experience (co-production) ');
});

it('Backspace or Ctrl+Z right after takes it back, once, and it stays so', () => {
  const { area, press, type, help } = open();
  type('cp ');
  press('Backspace');
  expect(area.value).toBe('cp ');
  type('and ');
  expect(area.value).toBe('cp and ');
  type('cp,');
  press('Control');
  press('z', { ctrlKey: true });
  expect(area.value).toBe('cp and cp,');
  type(' cp ');
  type('x');
  expect(help.pressed({ key: 'Backspace', ...NO_MODIFIERS })).toBe(false);
});

it('what is filed ends with the words, not with the abbreviation', () => {
  const { area, type, help } = open();
  type('More cp');
  help.finish();
  expect(area.value).toBe('More co-production');
});

it('a word of the board is offered after three letters, and Tab takes it; otherwise Tab is the page’s', () => {
  const { area, press, type, help, said } = open();
  type('Ti');
  expect(help.pressed({ key: 'Tab', ...NO_MODIFIERS })).toBe(false);
  type('m');
  expect(help.offered.get()).toBe('Timetable');
  press('Tab');
  expect([area.value, help.offered.get(), said.at(-1)]).toEqual(['Timetable', undefined, 'Timetable']);
  press('Backspace');
  expect(area.value).toBe('Tim');
  expect(help.pressed({ key: 'Tab', ...NO_MODIFIERS })).toBe(false);
});

it('a word is offered while it is composed too, and a press takes it', () => {
  const { area, help } = open();
  area.dispatchEvent(new CompositionEvent('compositionstart'));
  area.value = 'Tim';
  area.setSelectionRange(3, 3);
  const composing = { inputType: 'insertCompositionText', data: 'Tim', isComposing: true };
  area.dispatchEvent(new InputEvent('input', composing));
  expect(help.offered.get()).toBe('Timetable');
  help.take();
  expect([area.value, help.offered.get()]).toEqual(['Timetable', undefined]);
});

it('a word that is offered is said only when one pauses, and goes when the caret goes elsewhere', () => {
  const { press, type, help, said } = open();
  type('time');
  vi.advanceTimersByTime(500);
  expect(said).toEqual([]);
  type('t');
  vi.advanceTimersByTime(1_000);
  expect(said).toEqual(['Tab: timetable']);
  press('ArrowLeft');
  expect(help.offered.get()).toBeUndefined();
});

it('offers the word that stands there most often, and never the one that is being typed', () => {
  const { mine, sections, type, help, area } = open();
  const write = (text: string) =>
    addNote(mine, { section: sections.a, text, colour: 'blue', author: 'kofi' });
  write('Transport, transport');
  write('Translate this');
  const live = write('Transcendental Transcendental Transcendental');
  localStorage.setItem('evenboard.capture.s', JSON.stringify({ isOpen: true, text: 'x', note: live }));
  vi.advanceTimersByTime(5_000);
  type('t');
  vi.advanceTimersByTime(100);
  type('ra');
  expect(help.offered.get()).toBe('transport');
  area.value = '';
  type('transport');
  expect(help.offered.get()).toBeUndefined();
});

it('is off for who has settled on a screen reader, until they ask for it', () => {
  changeSettings(PRESETS.screenReader);
  const { area, type, help } = open();
  type('cp time');
  expect([area.value, help.offered.get()]).toEqual(['cp time', undefined]);
  changeSettings({ shorthand: true, completion: true });
  type(' cp time');
  expect([area.value, help.offered.get()]).toEqual(['cp time co-production time', 'timetable']);
});

it('puts nothing in where the note would be too long', () => {
  const { area, type } = open();
  area.value = `${'x'.repeat(9_996)} `;
  type('cp ');
  expect(area.value.endsWith(' cp ')).toBe(true);
});
