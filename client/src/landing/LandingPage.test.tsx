import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { AnnouncerProvider, createAnnouncer } from '../announce/index.ts';
import { api, type Created } from '../session/api.ts';
import { knownSessions, rememberSession } from '../session/knownSessions.ts';
import { LandingPage } from './LandingPage.tsx';

const links = { facilitator: '/s/n#f', participant: '/s/n#p', observer: '/s/n#o' };
const CREATED: Created = { sessionId: 'n', links };

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  localStorage.clear();
});

function open() {
  const announcer = createAnnouncer();
  render(
    <AnnouncerProvider announcer={announcer}>
      <LandingPage />
    </AnnouncerProvider>,
  );
  return announcer;
}

const titleField = () => screen.getByLabelText(/What is it called/);

/** Starts a session, whose links come when the test says so. */
function start() {
  const created = Promise.withResolvers<void>();
  vi.spyOn(api, 'createSession').mockReturnValue(created.promise.then(() => ({ ok: true, value: CREATED })));
  open();
  fireEvent.change(titleField(), { target: { value: 'July' } });
  const button = screen.getByRole('button', { name: 'Start the session' });
  button.focus();
  button.click();
  return created.resolve;
}

const ready = () => screen.findByRole('region', { name: 'Your session is ready' });

it('the links of a session that was started have the focus when they come', async () => {
  start()();
  const heading = (await ready()).querySelector('h2');
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

it('the links leave whoever has gone on to a field meanwhile where they are', async () => {
  const come = start();
  const code = screen.getByLabelText(/^Code/);
  code.focus();
  come();
  await ready();
  // By itself it would have happened by the time in which something else is shown.
  fireEvent.change(code, { target: { value: 'k2m4' } });
  await waitFor(() => expect(code).toHaveProperty('value', 'k2m4'));
  await waitFor(() => expect(document.activeElement).toBe(code));
});

it('forgetting a session takes nobody out of a field that they went on to meanwhile', async () => {
  const me = { id: 'p1', name: 'Kofi', role: 'participant' } as const;
  for (const id of ['a', 'b']) rememberSession({ id, title: `Session ${id}`, me, room: 'main', lastAtMs: 1 });
  const announcer = open();
  const forget = (title: string) => {
    const button = screen.getByRole('button', { name: new RegExp(`^Forget.*${title}`) });
    button.focus();
    button.click();
  };
  forget('Session a');
  await waitFor(() => expect(announcer.lastSaid.get()).toMatch(/Session a/));
  await waitFor(() => expect(document.activeElement?.id).toBe('known-h'));
  forget('Session b');
  titleField().focus();
  await waitFor(() => expect(announcer.lastSaid.get()).toMatch(/Session b/));
  await waitFor(() => expect(document.activeElement).toBe(titleField()));
  expect(knownSessions()).toEqual([]);
});
