import type { CommandRequest, ImportAnswer } from '@evenboard/protocol';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { BringInDialog } from './BringInDialog.tsx';
// Fetched when it is first needed, which on a busy machine takes longer than a test may.
import '../ui/DialogWindow.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const UNCHANGED = { changed: 0, moved: 0, deleted: 0 };
const WOULD: ImportAnswer = {
  added: 3,
  changed: 0,
  moved: 0,
  deleted: 0,
  doubtful: 1,
  already: 2,
  missing: 0,
  gone: 0,
  renamed: 0,
  sheets: [
    {
      name: 'Blue room',
      room: 'blue',
      headerRow: 1,
      sections: [
        { title: 'The world in 2035', isNew: false, notes: 1, ...UNCHANGED },
        { title: 'Wishes', isNew: true, notes: 2, ...UNCHANGED },
      ],
    },
  ],
  leftOut: [{ name: 'Sums', why: 'hidden' }],
  items: [
    { kind: 'noHeading', sheet: 'Blue room', from: 'C' },
    { kind: 'added', sheet: 'Blue room', from: 'A2', room: 'blue', cell: 'A2', text: 'late buses' },
  ],
};

/** A facilitator's page; the server gives these answers, and remembers what it was asked. */
function open(...answers: readonly (ImportAnswer | string)[]) {
  const asked: { query: URLSearchParams; body: Promise<string> }[] = [];
  const left = [...answers];
  vi.stubGlobal('fetch', async (path: string, { body }: { body: Blob }) => {
    asked.push({ query: new URL(path, 'http://a').searchParams, body: body.text() });
    const answer = left.shift();
    return typeof answer === 'string'
      ? Response.json({ code: 'bad_content', detail: answer }, { status: 422 })
      : Response.json(answer);
  });
  const commands: CommandRequest[] = [];
  const room: RoomSession = {
    ...openSharedTestRoom('facilitator').room,
    rooms: createValue(new Map([['blue', { name: 'Blue', colour: 'blue', facilitators: [] }]])),
    send: async <T,>(command: CommandRequest) => {
      commands.push(command);
      const stays = [{ room: 'blue', cell: 'A2', text: 'late buses' }];
      return { ok: true as const, value: { takenBack: 2, kept: 1, stays } as T };
    },
  };
  const announcer = renderInRoom(room, <BringInDialog onClose={() => undefined} />);
  return { asked, commands, announcer };
}

async function chooseOnly(): Promise<void> {
  const file = new File(['One\na'], 'notes.csv');
  fireEvent.change(await screen.findByLabelText('The file'), { target: { files: [file] } });
}

async function chooseFile(): Promise<void> {
  await chooseOnly();
  fireEvent.click(screen.getByRole('button', { name: 'See what it would do' }));
}

const summary = (words: RegExp) => screen.findByText(words);

it('says which file is chosen', async () => {
  const { announcer } = open(WOULD);
  await chooseOnly();
  await waitFor(() => expect(announcer.lastSaid.get()).toBe('notes.csv is chosen.'));
});

it('says what a file would do in words and as a table, before anything changes', async () => {
  const { asked } = open(WOULD);
  await chooseFile();
  const words = await summary(
    /^3 notes would be added\. Nothing has changed yet\. 2 notes are there already/,
  );
  await waitFor(() => expect(document.activeElement).toBe(words));
  const rows = within(screen.getByRole('table', { name: 'What would come' })).getAllByRole('row');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'SectionBoardNew notes',
    'The world in 2035Blue1',
    'Wishes (new)Blue2',
  ]);
  expect(
    screen.getByText('Column Blue room, C has no heading. Its section is called “Untitled”.'),
  ).toBeTruthy();
  expect(screen.getByText('The sheet “Sums” is hidden, and stays out.')).toBeTruthy();
  expect(asked[0]?.query.get('mode')).toBe('preview');
  expect(await asked[0]?.body).toBe('One\na');
});

it('asks again when a sheet goes to another room, says what comes of it, and does as it was chosen', async () => {
  const { asked, announcer } = open(WOULD, { ...WOULD, added: 1 }, { ...WOULD, added: 1, act: 'act1' });
  await chooseFile();
  const select = await screen.findByRole('combobox', { name: 'Sheet “Blue room” goes to' });
  select.focus();
  fireEvent.change(select, { target: { value: 'main' } });
  await waitFor(() => expect(announcer.lastSaid.get()).toMatch(/^1 note would be added/));
  await waitFor(() => expect(document.activeElement).toBe(select));
  fireEvent.click(screen.getByRole('button', { name: 'Bring it in' }));
  await summary(/^1 note was added/);
  expect(asked.map(({ query }) => query.get('mode'))).toEqual(['preview', 'preview', 'apply']);
  expect(asked[2]?.query.get('rooms')).toBe('{"Blue room":"main"}');
});

it('leaves the focus to who has gone on to a choice as soon as it was there', async () => {
  open(WOULD);
  const gone = new Promise<HTMLElement>((resolve) => {
    const goOn = () => {
      const choice = screen.queryByRole('combobox', { name: 'Sheet “Blue room” goes to' });
      if (choice === null) return;
      watch.disconnect();
      choice.focus();
      resolve(choice);
    };
    const watch = new MutationObserver(goOn);
    watch.observe(document.body, { childList: true, subtree: true });
  });
  await chooseFile();
  const choice = await gone;
  // Asking once more renders the preview anew: what was to happen after the first time has happened by then.
  fireEvent.change(choice, { target: { value: 'main' } });
  await summary(/^3 notes would be added/);
  await waitFor(() => expect(document.activeElement).toBe(choice));
});

it('shows both sides of what was changed on both, and deletes only what is asked for', async () => {
  const both = {
    sheet: 'Board',
    room: 'main',
    cell: 'A2',
    board: { cell: 'A2', text: 'trams', colour: 'blue' },
  };
  const back: ImportAnswer = {
    ...WOULD,
    changed: 1,
    missing: 2,
    gone: 1,
    sheets: [{ ...WOULD.sheets[0], name: 'Board', room: 'main', headerRow: 1, isBack: true, sections: [] }],
    items: [
      { ...both, kind: 'text', from: 'A2', text: 'buses', colour: 'blue' },
      { ...both, kind: 'colour', from: 'A2', text: 'trams', colour: 'pink' },
      { ...both, kind: 'gone', from: 'B2', text: 'bikes' },
    ],
  };
  const { asked } = open(back, { ...back, deleted: 2, missing: 0 });
  await chooseFile();
  await summary(
    /2 notes of the board are not in the file any more, and stay\. 1 note of the file was deleted/,
  );
  const rows = within(screen.getByRole('table', { name: /Changed in the file and on the board/ }));
  expect(rows.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
    'NoteIn the fileOn the boardWhat becomes of it',
    'A2busestramsBoth stay: the file’s words become a note of their own.',
    'A2: tramspinkblueThe board’s colour stays.',
    'A2: tramsbikesdeletedThe file’s words come back as a new note.',
  ]);
  expect(screen.queryByLabelText('Its sections stand in')).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: /Delete what is not in the file any more/ }));
  await summary(/2 notes would be deleted\./);
  expect(asked.map(({ query }) => query.get('delete'))).toEqual(['false', 'true']);
});

it('takes it back where it was done, and says what stays', async () => {
  const { commands, announcer } = open(WOULD, { ...WOULD, act: 'act1' });
  await chooseFile();
  fireEvent.click(await screen.findByRole('button', { name: 'Bring it in' }));
  await summary(/^3 notes were added\. You can take this back/);
  await waitFor(() =>
    expect(announcer.lastSaid.get()).toMatch(/^3 notes were added\. You can take this back/),
  );
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getAllByRole('button', { name: 'Close' }).at(-1)),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  const said = 'Taken back: 2 notes. 1 note stays, because somebody has worked on it since.';
  await waitFor(() => expect(announcer.lastSaid.get()).toBe(said));
  expect(commands).toEqual([{ type: 'undoAct', act: 'act1' }]);
  expect(screen.getByRole('listitem').textContent).toBe('Blue, A2: late buses');
  fireEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  expect(commands).toHaveLength(1);
});

it('takes pasted lines as notes of one section, whatever they look like', async () => {
  const { asked } = open(WOULD);
  const lines = 'late buses\n\n=1+1\n\'=2\nsay "hello", please';
  fireEvent.change(await screen.findByRole('textbox', { name: /Or lines to paste/ }), {
    target: { value: lines },
  });
  fireEvent.change(screen.getByRole('textbox', { name: 'Their section' }), { target: { value: 'Wishes' } });
  fireEvent.click(screen.getByRole('button', { name: 'See what it would do' }));
  await summary(/^3 notes/);
  expect(await asked[0]?.body).toBe(
    `"Wishes"\r\n"late buses"\r\n"=1+1"\r\n"''=2"\r\n"say ""hello"", please"`,
  );
});

it('says what is missing, and why a file is not taken', async () => {
  open('This workbook has macros in it.');
  fireEvent.click(await screen.findByRole('button', { name: 'See what it would do' }));
  expect(screen.getByText('Choose a file first, or paste some lines.')).toBeTruthy();
  await chooseFile();
  expect(await screen.findByText('This workbook has macros in it.')).toBeTruthy();
  expect(screen.getByLabelText('The file')).toBeTruthy();
});

const SESSION = { title: 'Our strategy', stages: 2, rooms: 1, people: 3, votes: 1, polls: 0, unrevealed: 1 };

it('says of a whole session what would come besides its notes, each board to its own room', async () => {
  open({ ...WOULD, session: { ...SESSION, comes: true } });
  await chooseFile();
  const words = await summary(
    /would become “Our strategy”, with a plan of 2 stages, 1 room, 3 names \(without a way in\),? and 1 vote with its result\./,
  );
  expect(words.textContent).toMatch(/1 vote or poll stays out/);
  expect(screen.queryByLabelText(/goes to/)).toBeNull();
  expect(screen.getByRole('table', { name: 'What would come' }).textContent).toContain('Blue room');
});

it('says what of a session stays in the file where there is something already', async () => {
  open({ ...WOULD, session: { ...SESSION, comes: false } });
  await chooseFile();
  await summary(/only the boards of the file come. What stays in the file: a plan of 2 stages/);
});
