import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { AnnouncerProvider, createAnnouncer } from '../announce/index.ts';
import { api, type Created, type Failure } from '../session/api.ts';
import { knownTemplates, rememberTemplate } from '../session/knownTemplates.ts';
import { StartForm } from './StartForm.tsx';

const CREATED: Created = { sessionId: 'n', links: { facilitator: '', participant: '', observer: '' } };

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  localStorage.clear();
});

function open() {
  const create = vi.spyOn(api, 'createSession').mockResolvedValue({ ok: true, value: CREATED });
  const onStarted = vi.fn();
  const announcer = createAnnouncer();
  render(
    <AnnouncerProvider announcer={announcer}>
      <StartForm onStarted={onStarted} />
    </AnnouncerProvider>,
  );
  fireEvent.change(screen.getByLabelText(/What is it called/), { target: { value: 'July' } });
  const begun = () => waitFor(() => expect(onStarted).toHaveBeenCalledWith(CREATED));
  return { create, onStarted, announcer, begun };
}

const choose = (words: string) => {
  const option = screen.getByRole<HTMLOptionElement>('option', { name: words });
  fireEvent.change(screen.getByRole('combobox', { name: 'Begin with' }), { target: { value: option.value } });
};
const start = () => fireEvent.click(screen.getByRole('button', { name: 'Start the session' }));
const failure = (code: Failure['code'], status: number): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code, status, detail: '' },
});

it('begins with the strategy, with nothing, or with a template that this device knows by its name', async () => {
  rememberTemplate({ id: 'mine', name: 'Monthly' });
  const { create, begun } = open();
  start();
  await begun();
  choose('An empty board');
  start();
  await waitFor(() => expect(create).toHaveBeenCalledTimes(2));
  choose('Monthly');
  start();
  await waitFor(() => expect(create).toHaveBeenCalledTimes(3));
  expect(create.mock.calls.map(([{ template }]) => template)).toEqual(['strategy', undefined, 'mine']);
});

it('begins with the template behind a code, and knows it from then on', async () => {
  const find = vi
    .spyOn(api, 'findTemplate')
    .mockResolvedValue({ ok: true, value: { id: 'k2m4', name: 'From Asha' } });
  const { create, begun } = open();
  choose('A template somebody gave me');
  fireEvent.change(screen.getByLabelText(/The template’s code/), { target: { value: ' K2M4 ' } });
  start();
  await begun();
  expect(find).toHaveBeenCalledExactlyOnceWith('k2m4');
  expect(create.mock.calls[0]?.[0]).toMatchObject({ title: 'July', template: 'k2m4' });
  expect(knownTemplates()).toEqual([{ id: 'k2m4', name: 'From Asha' }]);
});

it('starts nothing with a code that is missing or unknown, and says so beside its field', async () => {
  vi.spyOn(api, 'findTemplate').mockResolvedValue(failure('no_such_thing', 404));
  const { create } = open();
  choose('A template somebody gave me');
  const field = () => screen.getByLabelText(/The template’s code/);
  start();
  await screen.findByText('Type the template’s code first. Nothing was started.');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  fireEvent.change(field(), { target: { value: 'nope' } });
  start();
  await screen.findByText(/no template with the code nope, so nothing was started/);
  expect(create).not.toHaveBeenCalled();
});

it('says that a template has gone from the server, and forgets it when asked', async () => {
  rememberTemplate({ id: 'mine', name: 'Monthly' });
  const { create, announcer } = open();
  create.mockResolvedValue(failure('malformed', 400));
  choose('Monthly');
  start();
  await screen.findByText(/no longer on the server/);
  fireEvent.click(screen.getByRole('button', { name: 'Forget this template on this device' }));
  expect(knownTemplates()).toEqual([]);
  expect(screen.queryByRole('option', { name: 'Monthly' })).toBeNull();
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Begin with' })),
  );
  await waitFor(() => expect(announcer.lastSaid.get()).toMatch(/^Forgotten: Monthly\./));
});
