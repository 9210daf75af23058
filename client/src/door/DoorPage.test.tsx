import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AnnouncerProvider, createAnnouncer } from '../announce/index.ts';
import { practiceCameFrom } from '../route.ts';
import { rememberSession } from '../session/knownSessions.ts';
import { changeSettings, DEFAULT_SETTINGS, PRESETS, settings } from '../session/settings.ts';
import { DoorPage } from './DoorPage.tsx';

interface Reply {
  status: number;
  body?: unknown;
}

const SIGN: Reply = { status: 200, body: { title: 'Co-creating our strategy', role: 'participant' } };
const problem = (status: number, code: string): Reply => ({ status, body: { code, status, detail: '' } });

/** Answers calls by the end of their address; a missing one means that the line is down. */
function answer(replies: Record<string, Reply>) {
  const fetch = vi.fn(async (path: string, _options: RequestInit) => {
    const reply = Object.entries(replies).find(([end]) => path.endsWith(end))?.[1];
    if (!reply) throw new TypeError('no line');
    return new Response(reply.status === 204 ? null : JSON.stringify(reply.body), { status: reply.status });
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

function show(onIn = () => undefined) {
  const announcer = createAnnouncer();
  render(
    <AnnouncerProvider announcer={announcer}>
      <DoorPage sessionId="abc" joinKey="secret" onIn={onIn} />
    </AnnouncerProvider>,
  );
  return announcer;
}

afterEach(() => {
  cleanup();
  changeSettings(DEFAULT_SETTINGS);
  localStorage.clear();
  vi.unstubAllGlobals();
});

async function comeIn(name: string) {
  const field = await screen.findByRole('textbox', { name: /first name/ });
  fireEvent.change(field, { target: { value: name } });
  const form = field.closest('form');
  if (form) fireEvent.submit(form);
}

describe('the door', () => {
  it('names the session and puts the focus on the first name', async () => {
    answer({ '/door': SIGN });
    show();
    expect(await screen.findByRole('heading', { level: 1, name: 'Co-creating our strategy' })).toBeDefined();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /first name/ })),
    );
  });

  it('lets in, and remembers who came in', async () => {
    const me = { id: 'p1', name: 'Kofi', role: 'participant' };
    answer({ '/door': SIGN, '/join': { status: 201, body: { token: 't', participant: me, room: 'main' } } });
    const onIn = vi.fn();
    show(onIn);
    await comeIn('Kofi');
    await expect.poll(() => onIn).toHaveBeenCalledOnce();
    expect(localStorage.getItem('evenboard.sessions')).toContain('Kofi');
    expect(localStorage.getItem('evenboard.sessions')).not.toContain('secret');
  });

  it('asks for a name when there is none, and sends nothing', async () => {
    const fetch = answer({ '/door': SIGN });
    show();
    await comeIn('   ');
    expect(screen.getByText('Type your first name, then come in.')).toBeDefined();
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('says that a name of 10,000 characters is too long, and sends nothing', async () => {
    const fetch = answer({ '/door': SIGN });
    show();
    await comeIn('a'.repeat(10_000));
    expect(screen.getByText(/longer than 60 characters/)).toBeDefined();
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a wrong key', problem(403, 'wrong_key')],
    ['a session that is not there', problem(404, 'no_such_session')],
  ])('says so instead of showing the form for %s', async (_case, reply) => {
    answer({ '/door': reply });
    show();
    expect(await screen.findByRole('heading', { name: /This link does not open a session/ })).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it.each([
    ['full', problem(409, 'session_full'), /The session is full/],
    ['knocked at too often', problem(429, 'too_fast'), /your name is still here/],
    ['failing', problem(500, 'server_failed'), /Nothing was changed/],
  ])('says in words that the session is %s, and keeps the name', async (_case, reply, words) => {
    answer({ '/door': SIGN, '/join': reply });
    show();
    await comeIn('Kofi');
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
    expect(screen.getByDisplayValue('Kofi')).toBeDefined();
  });

  it('lets in by the code of a card, typed as it is printed', async () => {
    history.replaceState(null, '', '/s/abc');
    render(<DoorPage sessionId="abc" joinKey="" onIn={() => undefined} />);
    const field = screen.getByRole('textbox', { name: /card with a code/ });
    const submit = (typed: string) => {
      fireEvent.change(field, { target: { value: typed } });
      fireEvent.submit(field.closest('form') as HTMLFormElement);
    };
    submit('<b>');
    expect(screen.getByText(/letters and digits alone/)).toBeDefined();
    submit('abcd-efgh 2345');
    expect(location.pathname + location.hash).toBe('/s/abc#ABCDEFGH2345');
    history.replaceState(null, '', '/');
  });

  it('shows who waits for a facilitator that they wait, and lets them in by itself', async () => {
    const waiting: Reply = { status: 202, body: { waiting: true, token: 't' } };
    const replies: Record<string, Reply> = { '/door': SIGN, '/join': waiting };
    answer(replies);
    const onIn = vi.fn();
    show(onIn);
    await comeIn('Kofi');
    const heading = await screen.findByRole('heading', { name: 'You are at the door, Kofi' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(onIn).not.toHaveBeenCalled();
    replies['/sessions/abc'] = {
      status: 200,
      body: {
        sessionId: 'abc',
        title: 'Ours',
        you: { id: 'p1', name: 'Kofi', role: 'participant', room: 'main' },
      },
    };
    await expect.poll(() => onIn).toHaveBeenCalledOnce();
    expect(localStorage.getItem('evenboard.sessions')).toContain('Kofi');
    expect(localStorage.getItem('evenboard.atDoor.abc')).toBeNull();
  });

  it('says that the line is down', async () => {
    answer({ '/door': SIGN });
    show();
    await comeIn('Kofi');
    expect((await screen.findByRole('alert')).textContent).toMatch(/The server does not answer/);
  });

  it('asks who has been here before with one button, and takes "that is not me"', async () => {
    const me = { id: 'p1', name: 'Kofi', role: 'participant' } as const;
    rememberSession({ id: 'abc', title: 'Co-creating', me, room: 'main', lastAtMs: 1 });
    answer({ '/door': SIGN, '/leave': { status: 204 } });
    show();
    const back = await screen.findByRole('button', { name: 'Come back in as Kofi' });
    await waitFor(() => expect(document.activeElement).toBe(back));
    fireEvent.click(screen.getByRole('button', { name: 'That is not me' }));
    expect(await screen.findByRole('textbox', { name: /first name/ })).toBeDefined();
  });
});

describe('how one likes to work', () => {
  const ME = { id: 'p1', name: 'Kofi', role: 'participant' };
  const JOINED: Reply = { status: 201, body: { token: 't', participant: ME, room: 'main' } };
  const nameField = () => screen.findByRole('textbox', { name: /first name/ });
  const checked = () =>
    screen
      .getAllByRole<HTMLInputElement>('radio')
      .flatMap((radio) => (radio.checked ? radio.labels?.[0]?.textContent : []));

  it('is three questions with answers already chosen', async () => {
    answer({ '/door': SIGN });
    show();
    await nameField();
    expect(screen.getAllByRole('group').map((group) => group.querySelector('legend')?.textContent)).toEqual([
      '1. How should the notes look?',
      '2. What should you be told while others write?',
      '3. How still should the page be?',
    ]);
    expect(checked()).toEqual([
      'BothSide by side, the same note in each',
      'A summaryEvery 20 seconds, if anything happened',
      'As usualOthers’ pointers come and go',
    ]);
  });

  it('is kept as it is answered', async () => {
    answer({ '/door': SIGN });
    show();
    await nameField();
    for (const name of [/^Grid/, /^Near me/, /^Calm and large/])
      fireEvent.click(screen.getByRole('radio', { name }));
    expect(settings.get()).toEqual({
      ...DEFAULT_SETTINGS,
      view: 'grid',
      announcements: 'near',
      calm: true,
      textSize: 'large',
    });
  });

  it('is answered all at once by a preset, which leads on to what is left to do and says what was set', async () => {
    answer({ '/door': SIGN });
    const announcer = show();
    const field = await nameField();
    const preset = screen.getByRole('button', { name: 'A screen reader' });
    fireEvent.click(preset);
    expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, ...PRESETS.screenReader });
    await waitFor(() => expect(document.activeElement).toBe(field));
    fireEvent.change(field, { target: { value: 'Idris' } });
    fireEvent.click(preset);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Come in' })));
    await expect.poll(announcer.lastSaid.get).toBe('Set: Grid, A summary, Calm. Enter comes in.');
  });

  it('has its presets at one tab stop, with arrows between them', async () => {
    answer({ '/door': SIGN });
    show();
    await nameField();
    const toolbar = screen.getByRole('toolbar', { name: 'All at once: I use' });
    const stops = () => [...toolbar.querySelectorAll('button')].filter((button) => button.tabIndex === 0);
    expect(stops().map((button) => button.textContent)).toEqual(['A screen reader']);
    stops()[0]?.focus();
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowRight' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('The keyboard alone'));
    expect(stops()).toEqual([document.activeElement]);
  });

  it('is asked once on a device: then it is one line that can be changed', async () => {
    answer({ '/door': SIGN, '/join': JOINED });
    const onIn = vi.fn();
    show(onIn);
    await comeIn('Kofi');
    await expect.poll(() => onIn).toHaveBeenCalledOnce();
    cleanup();
    show();
    expect(await screen.findByText(/As you like it: Both, A summary, As usual\./)).toBeDefined();
    expect(screen.queryByRole('radio')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: /How do you like to work/ })),
    );
    expect(screen.getAllByRole('radio')).toHaveLength(10);
  });

  it('offers the list instead of both views where there is no room for two', async () => {
    const listeners = { addEventListener: () => undefined, removeEventListener: () => undefined };
    vi.stubGlobal('matchMedia', () => ({ matches: false, ...listeners }));
    answer({ '/door': SIGN, '/join': JOINED });
    const onIn = vi.fn();
    show(onIn);
    await nameField();
    expect(screen.queryByRole('radio', { name: /^Both/ })).toBeNull();
    expect(checked()[0]).toMatch(/^List/);
    await comeIn('Kofi');
    await expect.poll(() => onIn).toHaveBeenCalledOnce();
    expect(settings.get().view).toBe('outline');
  });

  it('can be tried on a practice board, which leads back to this door', async () => {
    history.replaceState(null, '', '/s/abc#secret');
    answer({ '/door': SIGN });
    show();
    fireEvent.click(await screen.findByRole('link', { name: 'Try a practice board first' }));
    expect(location.pathname).toBe('/practice');
    expect(practiceCameFrom()).toBe('/s/abc#secret');
    history.replaceState(null, '', '/');
  });
});
