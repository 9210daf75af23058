import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rememberSession } from '../session/knownSessions.ts';
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

const show = (onIn = () => undefined) => render(<DoorPage sessionId="abc" joinKey="secret" onIn={onIn} />);

afterEach(() => {
  cleanup();
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
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /first name/ }));
  });

  it('lets in, and remembers who came in', async () => {
    const me = { id: 'p1', name: 'Kofi', role: 'participant' };
    answer({ '/door': SIGN, '/join': { status: 201, body: { token: 't', participant: me, room: 'main' } } });
    const onIn = vi.fn();
    show(onIn);
    await comeIn('Kofi');
    await vi.waitFor(() => expect(onIn).toHaveBeenCalledOnce());
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
    expect(document.activeElement).toBe(back);
    fireEvent.click(screen.getByRole('button', { name: 'That is not me' }));
    expect(await screen.findByRole('textbox', { name: /first name/ })).toBeDefined();
  });
});
