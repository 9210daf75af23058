import type { CommandRequest, PersonEntry, PollAnswer } from '@evenboard/protocol';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import type { Poll } from '../session/readPolls.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { PollDialogs } from './PollDialogs.tsx';
import { PollPlace } from './PollPlace.tsx';
import { pollsById, STEPS, shownPoll, testPoll } from './testPolls.ts';
import { usePollCommands } from './usePollCommands.ts';

afterEach(cleanup);
beforeEach(() => sessionStorage.clear());

const EDNA: PersonEntry = {
  name: 'Edna',
  role: 'participant',
  room: 'main',
  online: false,
  proxy: 'telephone',
};

/** The commands as the page has them, as buttons. */
function Commands() {
  const commands = usePollCommands();
  return (['answerPoll', 'polls', 'askPoll'] as const).map((id) => (
    <button key={id} type="button" disabled={!commands[id].can()} onClick={() => commands[id].run()}>
      {id}
    </button>
  ));
}

/** A page with polls, and a server that takes whatever it is sent unless it is to refuse. */
function setUp(role: RoomSession['me']['role'], ...asked: readonly Poll[]) {
  const shared = openSharedTestRoom(role);
  const polls = createValue(pollsById(...asked));
  const answers = createValue<ReadonlyMap<string, PollAnswer>>(new Map());
  const sent: CommandRequest[] = [];
  const refusal = { why: '' };
  const room: RoomSession = {
    ...shared.room,
    polls,
    answers,
    people: createValue(new Map([['edna', EDNA]])),
    rooms: createValue(new Map([['main', { name: 'Main', colour: 'yellow', facilitators: [] }]])),
    send: vi.fn(async (command: CommandRequest) => {
      sent.push(command);
      if (refusal.why !== '')
        return { ok: false, failure: { code: 'wrong_moment', status: 409, detail: refusal.why } };
      if (command.type === 'answerPoll' && command.for === undefined)
        answers.set(new Map(answers.get()).set(command.poll, command.answer));
      return { ok: true, value: { poll: 'new' } };
    }) as RoomSession['send'],
  };
  const announcer = renderInRoom(
    room,
    <>
      <PollPlace />
      <Commands />
      <PollDialogs />
    </>,
  );
  const say = vi.spyOn(announcer, 'say');
  const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
  return { ...shared, room, polls, answers, sent, refusal, say, press };
}

const dialog = () => screen.findByRole('dialog');
const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

it('answers a poll with one digit or one press, says the answer back, and takes another one', async () => {
  const { sent, say, press } = setUp('participant', testPoll());
  expect(await screen.findByRole('region', { name: 'Poll' })).toBeTruthy();
  press('Answer');
  const first = await within(await dialog()).findByRole('button', { name: /Sunny/ });
  await waitFor(() => expect(document.activeElement).toBe(first));
  fireEvent.keyDown(first, { key: '2' });
  await isClosed();
  expect(sent).toEqual([{ type: 'answerPoll', poll: 'p1', answer: 'option-2' }]);
  await waitFor(() =>
    expect(say).toHaveBeenCalledWith(
      'Your answer: Cloudy with bright spells. It can be changed until the poll closes.',
    ),
  );
  expect(screen.getByText('Your answer: Cloudy with bright spells.')).toBeTruthy();
  press('Change my answer');
  const own = await within(await dialog()).findByRole('button', { pressed: true });
  expect(own.textContent).toContain('Cloudy');
  await waitFor(() => expect(document.activeElement).toBe(own));
  fireEvent.keyDown(own, { key: 'ArrowDown' });
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Storm'));
  fireEvent.click(document.activeElement as Element);
  await isClosed();
  expect(sent.at(-1)).toMatchObject({ answer: 'option-3' });
});

it('leaves the dialog open and shows why where the server refuses an answer', async () => {
  const { refusal, press } = setUp('participant', testPoll());
  refusal.why = 'This poll is closed.';
  press('answerPoll');
  fireEvent.click(await within(await dialog()).findByRole('button', { name: /Storm/ }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('This poll is closed.'));
});

it('takes a step of a scale, several options, and words', async () => {
  const scale = testPoll({ id: 'scale', kind: 'scale', options: STEPS });
  const { polls, sent, press } = setUp('participant', scale);
  press('answerPoll');
  fireEvent.click(await within(await dialog()).findByRole('button', { name: '4' }));
  await isClosed();
  expect(sent.at(-1)).toMatchObject({ answer: 4 });

  act(() => polls.set(pollsById(testPoll({ id: 'many', kind: 'many' }))));
  press('answerPoll');
  fireEvent.click(await within(await dialog()).findByRole('checkbox', { name: 'Storm brewing' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Sunny' }));
  press('Send my answer');
  await isClosed();
  expect(sent.at(-1)).toMatchObject({ answer: ['option-1', 'option-3'] });

  act(() => polls.set(pollsById(testPoll({ id: 'word', kind: 'word', options: [] }))));
  press('answerPoll');
  const field = await within(await dialog()).findByRole('textbox', { name: 'One word' });
  fireEvent.change(field, { target: { value: 'two words' } });
  press('Send my answer');
  expect(await screen.findByText(/more than one word/)).toBeTruthy();
  fireEvent.change(field, { target: { value: ' hope ' } });
  press('Send my answer');
  await isClosed();
  expect(sent.filter(({ type }) => type === 'answerPoll')).toHaveLength(3);
  expect(sent.at(-1)).toMatchObject({ poll: 'word', answer: 'hope' });
});

it('opens the mood poll as it stands, and says where a question or answers are missing', async () => {
  const { sent, say, press } = setUp('facilitator');
  press('askPoll');
  const question = await within(await dialog()).findByRole('textbox', { name: 'Question' });
  fireEvent.submit(question.closest('form') as HTMLFormElement);
  await isClosed();
  expect(sent[0]).toMatchObject({ type: 'openPoll', kind: 'one', options: { length: 3 } });
  await waitFor(() => expect(say).toHaveBeenCalledWith(expect.stringContaining('open for everybody')));

  press('askPoll');
  fireEvent.click(await screen.findByRole('radio', { name: /^One of several/ }));
  press('Open the poll');
  expect(await screen.findByText(/Write a question/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Question' })));
  expect(sent).toHaveLength(1);
});

it('enters answers for people without a screen, openly and apart from mine', async () => {
  const { sent, say, answers, press } = setUp('facilitator', testPoll());
  press('answerPoll');
  const whose = await within(await dialog()).findByRole('combobox', { name: 'Whose answer' });
  // By arrow keys one passes several people: the focus stays with them.
  whose.focus();
  fireEvent.change(whose, { target: { value: 'edna' } });
  await waitFor(() => expect(document.activeElement).toBe(whose));
  fireEvent.click(screen.getByRole('button', { name: /Sunny/ }));
  await waitFor(() => expect(say).toHaveBeenCalledWith('Entered for Edna: Sunny.'));
  expect(sent).toEqual([{ type: 'answerPoll', poll: 'p1', answer: 'option-1', for: 'edna' }]);
  expect(screen.getByRole('button', { pressed: true }).textContent).toContain('Sunny');
  fireEvent.change(whose, { target: { value: 'sian' } });
  expect(screen.queryByRole('button', { pressed: true })).toBeNull();
  expect(answers.get().size).toBe(0);
});

it('shows a result: the focus goes to it at once, then it is said, in a sentence, a table and a comparison', async () => {
  const before = shownPoll([1, 1, 4], { id: 'before' });
  const { polls, sent, say, press } = setUp('facilitator', before, testPoll());
  await screen.findByRole('region', { name: 'Poll' });
  press('Close or show it');
  expect(await screen.findByText(/Nobody sees the answers until you show them/)).toBeTruthy();
  press('Show the result to everybody');
  expect(sent).toEqual([{ type: 'showPoll', poll: 'p1' }]);
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'How are you?' })),
  );
  const another = screen.getByRole('button', { name: 'Ask another poll' });
  another.focus();
  await act(async () => polls.set(pollsById(before, shownPoll([4, 1, 1]))));
  await waitFor(() => expect(document.activeElement).toBe(another));
  expect(say).toHaveBeenLastCalledWith(expect.stringContaining('Sunny leads with 4 of 6.'));
  expect(screen.getByText('Since it was asked before: Sunny 3 more and Storm brewing 3 fewer.')).toBeTruthy();
  const table = screen.getByRole('table', { name: 'All answers' });
  expect(within(table).getByRole('row', { name: /^Sunny 4 67 % 17 %$/ })).toBeTruthy();
  press('Ask again');
  await isClosed();
  expect(sent.at(-1)).toMatchObject({ type: 'openPoll', question: 'How are you?', kind: 'one' });
});

it('shows what was written as a list, and shares by room where they were asked for', async () => {
  const words = shownPoll([], { kind: 'word', options: [], answers: ['hope', 'Hope', 'rest'], answered: 3 });
  const { polls, press } = setUp('participant', words);
  press('polls');
  const list = await screen.findByRole('list', { name: 'What was written' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['hope 2 times', 'rest']);
  const rooms = [{ room: 'Red', shares: { 'option-1': 3 } }, { shares: { 'option-3': 4 } }];
  act(() => polls.set(pollsById(shownPoll([3, 0, 4], { byRoom: rooms }))));
  expect(
    within(screen.getByRole('table', { name: 'Red' })).getByRole('row', { name: /^Sunny 3 100 %/ }),
  ).toBeTruthy();
  expect(screen.getByRole('table', { name: 'Everybody else' })).toBeTruthy();
});

it('puts a result out of the way for good, and gives nothing to answer to who only reads', async () => {
  setUp('observer', testPoll());
  const strip = await screen.findByRole('region', { name: 'Poll' });
  expect(within(strip).queryByRole('button')).toBeNull();
  expect(screen.getByRole('button', { name: 'answerPoll' })).toHaveProperty('disabled', true);
  cleanup();
  const shown = setUp('participant', shownPoll([2]));
  await screen.findByRole('region', { name: 'Poll' });
  shown.press('Hide');
  expect(screen.queryByRole('region', { name: 'Poll' })).toBeNull();
  cleanup();
  setUp('participant', shownPoll([2]));
  expect(screen.queryByRole('region', { name: 'Poll' })).toBeNull();
});

it('keeps words that were begun when the poll closes over them, and through closing the dialog', async () => {
  const poll = testPoll({ kind: 'text', options: [] });
  const { polls, refusal, press } = setUp('participant', poll);
  press('answerPoll');
  const field = await within(await dialog()).findByRole('textbox', { name: 'Your answer' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  fireEvent.change(field, { target: { value: 'More time' } });
  fireEvent.keyDown(field, { key: 'Escape' });
  await isClosed();
  press('answerPoll');
  const again = await within(await dialog()).findByRole('textbox', { name: 'Your answer' });
  expect(again).toHaveProperty('value', 'More time');
  await waitFor(() => expect(document.activeElement).toBe(again));
  act(() => polls.set(pollsById({ ...poll, state: 'closed' })));
  expect(await screen.findByText(/The poll has closed/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(again));
  refusal.why = 'This poll is closed.';
  fireEvent.keyDown(again, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('This poll is closed.'));
  expect(again).toHaveProperty('value', 'More time');
});

it('says why nobody answers in a stage without voting', async () => {
  const { session, sent, say, press } = setUp('participant', testPoll());
  await screen.findByRole('region', { name: 'Poll' });
  const stage = { id: 'talk', title: 'Talk', instructions: '', may: ['add' as const] };
  const info = { title: 'Ours', state: 'open' as const, host: '', timeZone: '', stage: 'talk' };
  act(() => session.info.set({ ...info, plan: { stages: [stage] } }));
  press('Answer');
  expect(say).toHaveBeenCalledWith(expect.stringContaining('no voting and answering in this stage'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: 'Answer' }).getAttribute('aria-disabled')).toBe('true');
  expect(sent).toEqual([]);
});
