import type { PersonEntry } from '@evenboard/protocol';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createVoting } from '../note/voting.ts';
import { createValue } from '../session/Readable.ts';
import { votingIn } from '../session/votingIn.ts';
import { openVoteWords } from './openVoteWords.ts';
import { openTestVotes, renderVotes, TWELVE, voteOn } from './testVotes.tsx';
import { useVoteActions } from './useVoteActions.ts';
import { VoteDialogs } from './VoteDialogs.tsx';
import { VoteStrip } from './VoteStrip.tsx';
import type { VoteDialog } from './voteActions.ts';
// Fetched when they are first needed, which on a busy machine takes longer than a test may.
import '../ui/DialogWindow.tsx';
import './AllVotes.tsx';
import './Ballot.tsx';
import './OpenVoteForm.tsx';
import './Result.tsx';
import './VoteBox.tsx';

afterEach(cleanup);

function Opener({ dialog }: { dialog: VoteDialog }) {
  const { openDialog } = useVoteActions();
  return (
    <button type="button" onClick={() => openDialog(dialog)}>
      open it
    </button>
  );
}

async function show(options: Parameters<typeof openTestVotes>[0], dialog?: VoteDialog) {
  const opened = openTestVotes(options);
  const rendered = renderVotes(
    opened.room,
    <>
      {dialog === undefined ? <VoteStrip /> : <Opener dialog={dialog} />}
      <VoteDialogs />
    </>,
  );
  if (dialog === undefined) await screen.findByRole('region', { name: 'Vote' });
  else {
    fireEvent.click(screen.getByRole('button', { name: 'open it' }));
    await screen.findByRole('dialog');
    await screen.findAllByRole('button', { name: /Done|Cancel|Close/ });
  }
  return { ...opened, ...rendered };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
function typeNumbers(words: string, name: RegExp = /^Numbers to vote for/) {
  const field = screen.getByRole('textbox', { name });
  fireEvent.change(field, { target: { value: words } });
  fireEvent.submit(field);
  return field;
}

it('takes numbers in the strip, says them back in words, and how many dots are left', async () => {
  const { isSaid, asked } = await show({ votes: [voteOn(TWELVE)] });
  expect(screen.getByText('You have 2 dots.')).toBeTruthy();
  typeNumbers('3');
  await isSaid('3: Statement 3 1 dot left.');
  typeNumbers('3, 7');
  await isSaid('3: Statement 3 7: Statement 7 No dots left.');
  expect(screen.getByText('Your dots: 3 and 7. No dots left.')).toBeTruthy();
  expect(asked).toMatchObject([{ numbers: [3] }, { vote: 'v1', numbers: [3, 7] }]);
});

it('explains what is wrong beside the field and in words, and sends nothing', async () => {
  const { isSaid, asked } = await show({ votes: [voteOn(TWELVE)] });
  const field = typeNumbers('14');
  const problem =
    'There is no number 14; there are 1 to 12. Nothing was changed. You still have: 2 dots left.';
  await isSaid(problem);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(problem);
  expect(asked).toEqual([]);
  typeNumbers('3 3');
  await isSaid('Each takes one dot from you. 3: Statement 3 1 dot left.');
});

it('keeps the numbers where the server refuses, and says what still counts', async () => {
  const { isSaid, server } = await show({ votes: [voteOn(TWELVE)] });
  server.refuses = 'This vote is closed. Your choice was not taken in.';
  const field = typeNumbers('3 7');
  await isSaid('This vote is closed. Your choice was not taken in.');
  expect(field).toHaveProperty('value', '3 7');
  expect(screen.getByText('You have 2 dots.')).toBeTruthy();
});

it('is a list to tick, where each tick counts at once and nobody has more than their dots', async () => {
  const { isSaid, ballots } = await show({ votes: [voteOn(TWELVE)] }, { kind: 'ballot', vote: 'v1' });
  const box = (name: RegExp) => screen.getByRole('checkbox', { name });
  fireEvent.click(box(/^3 Statement 3/));
  await isSaid('Number 3 has your dot. 1 dot left.');
  fireEvent.click(box(/^7 /));
  await isSaid('Number 7 has your dot. No dots left.');
  fireEvent.click(box(/^8 /));
  await isSaid('You have no dots left; yours are on 3 and 7. Take one back first.');
  expect(box(/^8 /)).toHaveProperty('checked', false);
  fireEvent.click(box(/^3 Statement 3/));
  await isSaid('Taken back from number 3. 1 dot left.');
  press('Abstain');
  await isSaid('You abstain. That counts as having voted, and you can change it until the vote closes.');
  expect(ballots.get().get('v1')?.numbers).toEqual([]);
  expect(screen.getByText('kestrel 418')).toBeTruthy();
});

it('lets several dots go to one, and says that a note has changed since the opening', async () => {
  const { room, notes } = openTestVotes();
  const vote = voteOn(['Rest is on the timetable.', 'What it said'], { dots: 5, perCandidate: 3 });
  const [first, second] = vote.candidates;
  const candidates = [
    { ...first, number: 1, text: 'Rest is on the timetable.', note: notes.a2 },
    { ...second, number: 2, text: 'What it said', note: notes.a3 },
    { number: 3, text: 'Gone by now', note: 'gone' },
  ];
  const votes = createValue(new Map([['v1', { ...vote, candidates }]]));
  const rendered = renderVotes(
    { ...room, votes },
    <>
      <Opener dialog={{ kind: 'ballot', vote: 'v1' }} />
      <VoteDialogs />
    </>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'open it' }));
  const select = await screen.findByRole('combobox', { name: /^1 Rest/ });
  fireEvent.change(select, { target: { value: '3' } });
  await rendered.isSaid('Number 1 has 3 of your dots. 2 dots left.');
  expect(screen.getByText(/edited since the vote opened.*Now it says: No separate queue\./)).toBeTruthy();
  expect(screen.getByText(/deleted since the vote opened/)).toBeTruthy();
});

it('gives a dot to the note one is on, and takes it back; other notes have their key as it was', async () => {
  const { room, notes } = openTestVotes();
  const vote = voteOn(['Rest is on the timetable.']);
  const candidates = [{ number: 1, text: 'Rest is on the timetable.', note: notes.a2 }];
  const votes = createValue(new Map([['v1', { ...vote, candidates }]]));
  const said: string[] = [];
  const voting = createVoting({ room: { ...room, votes }, announcer: { say: (words) => said.push(words) } });
  expect(voting.meantBy('details', notes.a2)).toBe('dot');
  expect(voting.meantBy('details', notes.a3)).toBe('details');
  expect(voting.meantBy('edit', notes.a2)).toBe('edit');
  expect(voting.toggleDot(notes.a3)).toBe(false);
  voting.toggleDot(notes.a2);
  voting.toggleDot(notes.a2);
  await waitFor(() =>
    expect(said).toEqual(['Number 1 has your dot. 1 dot left.', 'Taken back from number 1. 2 dots left.']),
  );
  const closed = createVoting({
    room: {
      ...room,
      votes: createValue(new Map([['v1', { ...vote, candidates, state: 'closed' as const }]])),
    },
    announcer: { say: (words) => said.push(words) },
  });
  expect(closed.toggleDot(notes.a2)).toBe(false);
});

it('opens with Enter alone: this section, two each, counts without names', async () => {
  const { asked, isSaid, sections } = await show({ role: 'facilitator' }, { kind: 'open' });
  const question = screen.getByRole('textbox', { name: 'Question' });
  await waitFor(() => expect(document.activeElement).toBe(question));
  expect(question).toHaveProperty('value', 'Which 2 matter most?');
  fireEvent.submit(question);
  await isSaid('The vote is open: Which 2 matter most?');
  expect(asked).toEqual([
    {
      type: 'openVote',
      question: 'Which 2 matter most?',
      candidates: { section: sections.a },
      dots: 2,
      perCandidate: 1,
      named: false,
    },
  ]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('opens on typed statements with names, several dots on one, until everybody has voted', async () => {
  const { asked, isSaid } = await show({ role: 'facilitator' }, { kind: 'open' });
  const type = (name: string | RegExp, value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
  fireEvent.click(screen.getByRole('radio', { name: 'Statements that I type' }));
  fireEvent.submit(screen.getByRole('textbox', { name: 'Question' }));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Statements/ })),
  );
  type(/^Statements/, '1. Bread\n\n 2) Roses \nRest');
  type('Dots for each person', '3');
  type('Most dots on one', '2');
  fireEvent.click(screen.getByRole('radio', { name: /^Names too/ }));
  fireEvent.click(screen.getByRole('radio', { name: 'When everybody has voted' }));
  fireEvent.submit(screen.getByRole('textbox', { name: 'Question' }));
  await isSaid('The vote is open: Which 3 matter most?');
  expect(asked).toEqual([
    {
      type: 'openVote',
      question: 'Which 3 matter most?',
      candidates: { texts: ['Bread', 'Roses', 'Rest'] },
      dots: 3,
      perCandidate: 2,
      named: true,
      untilAll: true,
    },
  ]);
});

it('is closed, opened again, revealed, decided anew among ties, and put away', async () => {
  const { isSaid, asked } = await show({ role: 'facilitator', votes: [voteOn(['Bread', 'Roses', 'Rest'])] });
  press('Close the vote');
  await isSaid('The vote is closed. The result is not shown yet.');
  press('Open again');
  await isSaid('The vote is open again, with the ballots that are in.');
  press('Show the result');
  await isSaid('Numbers 1 and 2 have 2 dots each. Number 3 has none.');
  press('Vote again between 1 and 2');
  await isSaid('A vote between the 2 that tie is open, one dot each.');
  press('Show the result');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Put away' })).toBeTruthy());
  expect(asked.map(({ type }) => type)).toEqual([
    'closeVote',
    'reopenVote',
    'revealVote',
    'runOff',
    'revealVote',
  ]);
});

it('enters what somebody without a screen said, under their name', async () => {
  const walter: PersonEntry = {
    name: 'Walter',
    role: 'participant',
    room: 'main',
    online: false,
    proxy: 'telephone',
  };
  const { room, asked } = openTestVotes({ role: 'facilitator', votes: [voteOn(TWELVE, { named: true })] });
  const desk = {
    rooms: new Map(),
    lobby: new Map(),
    help: new Map(),
    acts: new Map(),
    door: { lobby: false, locked: false },
    quiet: { notes: new Map<string, number>(), done: new Set<string>() },
    late: new Map(),
    votes: new Map([['v1', ['walter']]]),
  };
  const people = createValue(new Map([['walter', walter]]));
  const { isSaid } = renderVotes(
    { ...room, people, desk: createValue(desk) },
    <>
      <Opener dialog={{ kind: 'all' }} />
      <VoteDialogs />
    </>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'open it' }));
  expect(await screen.findByText('Not yet: Walter.')).toBeTruthy();
  typeNumbers('3 7', /^Numbers Walter votes for/);
  await isSaid(
    'Entered for Walter. 3: Statement 3 7: Statement 7 No dots left. The ballot’s code is plover 227.',
  );
  expect(asked).toEqual([{ type: 'castBallot', vote: 'v1', numbers: [3, 7], for: 'walter' }]);
  expect(within(screen.getByRole('dialog')).getByText(/^Entered for Walter/)).toBeTruthy();
  press('Walter abstains');
  await isSaid(
    'Entered for Walter. Walter abstains. That counts as having voted. The ballot’s code is plover 227.',
  );
  expect(asked[1]).toEqual({ type: 'castBallot', vote: 'v1', numbers: [], for: 'walter' });
});

it('shows a result as a sorted table with places, shares and who voted for what', async () => {
  const vote = voteOn(['Bread', 'Roses', 'Rest'], {
    state: 'revealed',
    named: true,
    tally: { 1: 1, 2: 0, 3: 3 },
    voted: 2,
  });
  const { room } = openTestVotes({ votes: [vote] });
  const kofi: PersonEntry = { name: 'Kofi', role: 'participant', room: 'main', online: true };
  const people = createValue(
    new Map([
      ['kofi', kofi],
      ['oluchi', { ...kofi, name: 'Oluchi' }],
    ]),
  );
  const ballot = { participant: 'kofi', numbers: [1, 3], typedBy: 'oluchi' };
  renderVotes(
    { ...room, people, namedBallots: createValue(new Map([['v1', [ballot]]])) },
    <>
      <Opener dialog={{ kind: 'result', vote: 'v1' }} />
      <VoteDialogs />
    </>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'open it' }));
  const table = await screen.findByRole('table', { name: 'Result, most dots first' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    '13RestKofi (entered by Oluchi)375 %',
    '21BreadKofi (entered by Oluchi)125 %',
    '32Roses00 %',
  ]);
});

it('tells who asks where they are of the open vote, and what they have given', async () => {
  const { room } = openTestVotes({ votes: [voteOn(TWELVE)] });
  expect(openVoteWords(room)).toBe('A vote is open: Which two matter most? You have 2 dots.');
  await votingIn(room).box.cast('v1', [3]);
  expect(openVoteWords(room)).toBe('A vote is open: Which two matter most? Your dots: 3. 1 dot left.');
  await room.send({ type: 'closeVote', vote: 'v1' });
  expect(openVoteWords(room)).toBe('');
});

it('shows nothing to be run, and no field, to who came to read', async () => {
  await show({ role: 'observer', votes: [voteOn(TWELVE)] });
  expect(screen.getByText('People are voting now.')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  const box = within(screen.getByRole('region', { name: 'Vote' }));
  expect(box.queryByRole('button')).toBeNull();
});
