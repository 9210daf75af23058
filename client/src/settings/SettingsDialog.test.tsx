import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { changeSettings, DEFAULT_SETTINGS, PRESETS, settings } from '../session/settings.ts';
import { writeSettingsText } from '../session/settingsText.ts';
import { SettingsDialog } from './SettingsDialog.tsx';

afterEach(() => {
  cleanup();
  act(() => changeSettings(DEFAULT_SETTINGS));
  localStorage.clear();
});

async function openSettings(onKeyList?: () => void) {
  const announcer = renderInRoom(
    openSharedTestRoom().room,
    <SettingsDialog onClose={() => undefined} onKeyList={onKeyList} />,
  );
  // Its code is fetched when it is opened for the first time.
  await screen.findByRole('dialog', { name: 'Settings' });
  const isSaid = (words: string | RegExp) => waitFor(() => expect(announcer.lastSaid.get()).toMatch(words));
  return { isSaid };
}

const choose = (role: 'radio' | 'checkbox' | 'button', name: string | RegExp) =>
  fireEvent.click(screen.getByRole(role, { name }));
const kept = () => JSON.parse(localStorage.getItem('evenboard.settings') ?? '{}');
const textField = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Your settings as a text/ });

describe('the settings', () => {
  it('take an answer at once, keep it on the device and say it', async () => {
    const { isSaid } = await openSettings();
    choose('radio', /^Grid/);
    expect(settings.get().view).toBe('grid');
    expect(kept().view).toBe('grid');
    await isSaid('How the notes look: Grid.');
  });

  it('put the size of the words, the theme and calm on the page', async () => {
    const { isSaid } = await openSettings();
    choose('radio', 'Large');
    choose('radio', 'Dark');
    choose('checkbox', /Calm page/);
    expect(document.documentElement.dataset).toMatchObject({ text: 'large', theme: 'dark', calm: 'true' });
    await isSaid('Calm page: yes.');
  });

  it('switch a single item off, and leave it to its level again when it is switched back', async () => {
    const { isSaid } = await openSettings();
    choose('checkbox', 'Author');
    expect(settings.get().items).toEqual({ author: false });
    await isSaid('Author is not heard.');
    choose('checkbox', 'Author');
    expect(settings.get().items).toEqual({});
    await isSaid('Author is heard.');
  });

  it('silence one type of news', async () => {
    const { isSaid } = await openSettings();
    choose('checkbox', 'Moved notes');
    expect(settings.get().silenced).toEqual(['moved']);
    await isSaid('You are no longer told of: Moved notes.');
    choose('checkbox', 'Moved notes');
    expect(settings.get().silenced).toEqual([]);
  });

  it('answer several questions at once with a preset, leave the rest, and say what was set', async () => {
    const { isSaid } = await openSettings();
    choose('radio', 'Dark');
    choose('button', 'low vision');
    expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', ...PRESETS.lowVision });
    await isSaid(/Set for low vision\. How the notes look: List\..*Size of the words: Large\./);
    expect(screen.getByRole('radio', { name: 'Large' })).toHaveProperty('checked', true);
  });

  it('go back to what is usual', async () => {
    const { isSaid } = await openSettings();
    choose('button', 'a screen reader');
    choose('button', 'Everything as usual');
    expect(settings.get()).toEqual(DEFAULT_SETTINGS);
    await isSaid('All settings are as usual again.');
  });

  it('lead to the list of keys', async () => {
    const onKeyList = vi.fn();
    await openSettings(onKeyList);
    choose('button', /List of keys/);
    expect(onKeyList).toHaveBeenCalledOnce();
  });
});

describe('settings taken along', () => {
  it('stand in the field as they are, and are copied', async () => {
    const { isSaid } = await openSettings();
    choose('radio', /^Grid/);
    expect(textField().value).toBe(writeSettingsText(settings.get()));
    document.execCommand = vi.fn(() => true);
    choose('button', 'Copy');
    await isSaid(/^Copied\./);
  });

  it('come in from another device', async () => {
    const { isSaid } = await openSettings();
    fireEvent.change(textField(), { target: { value: 'view: outline\nhear colour: yes' } });
    expect(settings.get().view).toBe('both');
    choose('button', 'Use this text');
    expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, view: 'outline', items: { colour: true } });
    await isSaid('Your settings are as the text has them.');
  });

  it('change nothing where a line is not understood: it is named, and stands marked in the field', async () => {
    const { isSaid } = await openSettings();
    fireEvent.change(textField(), { target: { value: 'view: grid\nspeech: loud' } });
    choose('button', 'Use this text');
    expect(settings.get()).toEqual(DEFAULT_SETTINGS);
    await isSaid('Line 2 is not understood: speech: loud. Nothing was changed.');
    const field = textField();
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('speech: loud');
  });
});
