import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addNote } from '@evenboard/board';
import type { CommandRequest, PersonEntry } from '@evenboard/protocol';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { BoardView } from '../board/BoardView.tsx';
import { GridView } from '../grid/GridView.tsx';
import { renderInRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { openTestVotes, voteOn } from './testVotes.tsx';
import { useVoteActions } from './useVoteActions.ts';
import { VoteDialogs } from './VoteDialogs.tsx';
import { VoteStrip } from './VoteStrip.tsx';
import type { VoteDialog } from './voteActions.ts';
// Fetched when they are first needed, which on a busy machine takes longer than a test may.
import '../ui/DialogWindow.tsx';
import './AllVotes.tsx';
import './Ballot.tsx';
import './VoteBox.tsx';

afterEach(cleanup);

interface Scenario {
  statements: { number: number; text: string }[];
  vote: { ballots: { person: string; picks: number[]; castBy?: string }[] };
  expected: { tally: Record<string, number> };
}

const file = join(import.meta.dirname, '../../../e2e/scenario/strategy-session.json');
const { statements, vote: asked, expected }: Scenario = JSON.parse(readFileSync(file, 'utf8'));

type Cast = Extract<CommandRequest, { type: 'castBallot' }>;

/** The twelve statements as notes of the board, and people without a screen who vote on them too. */
function open(role: RoomSession['me']['role'] = 'participant') {
  const opened = openTestVotes({ role });
  const candidates = statements.map(({ number, text }) => ({
    number,
    text,
    note: addNote(opened.mine, { section: opened.sections.b, text, colour: 'blue', author: 'kofi' }),
  }));
  opened.votes.set(new Map([['v1', { ...voteOn([]), candidates }]]));
  const proxy: PersonEntry = { name: '', role: 'participant', room: 'main', online: false, proxy: 'post' };
  const proxies = asked.ballots.filter(({ castBy }) => castBy !== undefined);
  const people = proxies.map(({ person }): [string, PersonEntry] => [person, { ...proxy, name: person }]);
  const room: RoomSession = { ...opened.room, people: createValue(new Map(people)) };
  /** The newest ballot of all that were sent. */
  const last = async (isIt: (cast: Cast) => boolean): Promise<readonly number[]> => {
    const cast = () => opened.asked.findLast((one): one is Cast => one.type === 'castBallot' && isIt(one));
    await waitFor(() => expect(cast()).toBeDefined());
    return cast()?.numbers ?? [];
  };
  return { ...opened, room, last };
}

function Opener({ dialog }: { dialog: VoteDialog }) {
  const { openDialog } = useVoteActions();
  return (
    <button type="button" onClick={() => openDialog(dialog)}>
      open it
    </button>
  );
}

async function openDialog(room: RoomSession, dialog: VoteDialog): Promise<HTMLElement> {
  renderInRoom(
    room,
    <>
      <Opener dialog={dialog} />
      <VoteDialogs />
    </>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'open it' }));
  return await screen.findByRole('dialog');
}

const isWhole = ({ numbers, for: other }: Cast): boolean => numbers.length === 2 && other === undefined;

/** The five ways in which somebody gives two dots; each answers the ballot that the server got. */
const WAYS: Readonly<
  Record<string, (picks: readonly number[], person: string) => Promise<readonly number[]>>
> = {
  async 'a press on the numbers of notes on the board'(picks) {
    const { room, last } = open();
    renderInRoom(room, <BoardView />);
    for (const number of picks)
      fireEvent.click(await screen.findByRole('button', { name: `Vote: number ${number}` }));
    return await last(isWhole);
  },
  async 'Space on notes in the grid'(picks) {
    const { room, last } = open();
    renderInRoom(room, <GridView />);
    for (const number of picks) {
      const text = statements[number - 1]?.text ?? '';
      const cell = (await screen.findByText(text)).closest('td') as HTMLElement;
      act(() => cell.focus());
      fireEvent.keyDown(cell, { key: ' ' });
    }
    return await last(isWhole);
  },
  async 'the list to tick'(picks) {
    const { room, last } = open();
    const dialog = await openDialog(room, { kind: 'ballot', vote: 'v1' });
    for (const number of picks)
      fireEvent.click(await within(dialog).findByRole('checkbox', { name: new RegExp(`^${number} `) }));
    return await last(isWhole);
  },
  async 'the field for numbers'(picks) {
    const { room, last } = open();
    renderInRoom(room, <VoteStrip />);
    const field = await screen.findByRole('textbox', { name: /^Numbers to vote for/ });
    fireEvent.change(field, { target: { value: picks.join(' and ') } });
    fireEvent.submit(field);
    return await last(isWhole);
  },
  async 'a facilitator who enters what somebody without a screen said'(picks, person) {
    const { room, last } = open('facilitator');
    const dialog = await openDialog(room, { kind: 'all' });
    const whose = await within(dialog).findByRole('combobox', { name: 'Whose ballot' });
    fireEvent.change(whose, { target: { value: person } });
    const field = within(dialog).getByRole('textbox', { name: new RegExp(`^Numbers ${person} votes for`) });
    fireEvent.change(field, { target: { value: picks.join(', ') } });
    fireEvent.submit(field);
    return await last((cast) => cast.for === person);
  },
};

const [PROXY, ...OWN] = [...Object.keys(WAYS)].reverse();

describe('the afternoon’s 22 ballots', () => {
  const ballots = asked.ballots.map((ballot, index) => ({
    ...ballot,
    way: (ballot.castBy === undefined ? OWN[index % OWN.length] : PROXY) ?? '',
  }));
  const tally: Record<string, number> = Object.fromEntries(statements.map(({ number }) => [number, 0]));

  it.each(ballots)('are cast, $person’s by $way', async ({ picks, person, way }) => {
    const numbers = (await WAYS[way]?.(picks, person)) ?? [];
    expect([...numbers].sort()).toEqual([...picks].sort());
    for (const number of numbers) tally[number] = (tally[number] ?? 0) + 1;
  });

  it('come to the tally that they have on paper', () => {
    expect(ballots).toHaveLength(22);
    expect(new Set(ballots.map(({ way }) => way)).size).toBe(5);
    expect(tally).toEqual(expected.tally);
  });
});
