import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createBreakoutActions } from '../breakouts/breakoutActions.ts';
import { createBreakoutCommands } from '../breakouts/breakoutCommands.ts';
import { COMMANDS } from '../command/index.ts';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { noteFilterOf } from '../note/index.ts';
import { createPollActions } from '../poll/pollActions.ts';
import { createPollCommands } from '../poll/pollCommands.ts';
import { ownClockChange } from '../session/ownClockChange.ts';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { changeSettings, settings } from '../session/settings.ts';
import { createVoteActions } from '../vote/voteActions.ts';
import { createVoteCommands } from '../vote/voteCommands.ts';
import { OPENING_COMMANDS } from './openingCommands.ts';
import { createPageCommands, type PageCommands } from './pageCommands.ts';
import { usePageKeys } from './usePageKeys.ts';

afterEach(() => {
  cleanup();
  changeSettings({ view: 'both', announcements: 'digest', keys: {} });
});

/** The commands of a page over a test room; what they say and which dialogs they open is noted down. */
function open({ timer, role }: { timer?: RoomSession['timer']; role?: 'observer' | 'facilitator' } = {}) {
  const shared = openSharedTestRoom(role);
  const room: RoomSession = { ...shared.room, ...(timer && { timer }) };
  const said: string[] = [];
  const opened: string[] = [];
  const log = (what: string) => () => void opened.push(what);
  const voteActions = createVoteActions({
    room,
    announcer: { say: (words) => said.push(words) },
    teller: { expectMine: (doing) => doing },
    focusCurrent: log('focus'),
  });
  const commands = createPageCommands({
    room,
    announcer: { say: (words) => said.push(words) },
    title: 'Our strategy',
    notes: { focusCurrent: log('focus') },
    sections: {
      openList: log('sections'),
      openAdd: log('addSection'),
      openEdit: log('editSection'),
      mayChange: () => !room.withheld.get().has('arrange'),
    },
    filter: noteFilterOf(room),
    changes: {
      open: log('changes'),
      next: log('next'),
      previous: log('previous'),
      markAllSeen: log('seen'),
      toggleFreeze: log('freeze'),
    },
    find: { open: log('find'), next: log('found'), previous: log('found before'), clear: log('clear') },
    history: { back: () => false },
    spotlight: {
      gatherHere: log('gather'),
      pointHere: log('point'),
      goThere: log('shown'),
      shown: createValue(undefined),
    },
    signals: { give: async (signal) => void opened.push(signal) },
    present: { start: log('present') },
    capture: { open: log('capture'), openList: log('unconfirmed'), openShorthand: log('shorthand') },
    clock: {
      openSet: log('set'),
      togglePause: async () => void opened.push('pause'),
      addMinute: async () => void opened.push('minute'),
      stop: async () => void opened.push('stop'),
      toggleShown: log('clock'),
      mayRun: () => room.me.role === 'facilitator',
    },
    plan: {
      open: log('plan'),
      next: async () => void opened.push('next stage'),
      nextStage: () => undefined,
      mayLead: () => room.me.role === 'facilitator',
    },
    breakouts: createBreakoutCommands({
      room,
      actions: createBreakoutActions({
        room,
        announcer: { say: () => undefined },
        ownClock: ownClockChange(room),
        focusCurrent: log('focus'),
      }),
      moves: undefined,
      announcer: { say: (words) => said.push(words) },
    }),
    polls: createPollCommands({
      room,
      actions: createPollActions({
        room,
        announcer: { say: (words) => said.push(words) },
        focusCurrent: log('focus'),
      }),
    }),
    votes: createVoteCommands(room, {
      ...voteActions,
      openDialog: (dialog) => void opened.push(`vote ${dialog.kind}`),
    }),
    open: (dialog) => void opened.push(dialog),
    practise: log('practice'),
  });
  return { ...shared, room, commands, said, opened };
}

/** What is noted down of a dialog, by the page's names and by those of the features. */
const DIALOGS = new RegExp(
  `^(${[
    'find|addSection|editSection|sections|changes|present|set|plan|vote (open|all|ballot)',
    'palette|keys|settings|legend|takeHome|bringIn|calls|people|door|messages|returnLink',
    'capture|unconfirmed|shorthand|closing|acts|moments|repeat|erase|dataSheet',
  ].join('|')})$`,
);

const timerOf = (entry: { label: string; endsAt?: number; pausedLeftMs?: number }) => createValue(entry);

it('tells session, room, section, address, what is going on, and the time left', () => {
  const { commands, said, room, notes } = open();
  room.current.setNote(notes.b2);
  commands.run('whereAmI');
  expect(said[0]).toBe(
    'Our strategy, Main board. Section What we want to see, B2. Write what you think. Every note has an address; say it and everybody finds it. No clock is running.',
  );
  room.hold.begin('frozen');
  commands.run('whereAmI');
  expect(said[1]).toMatch(/ Held as of \d\d:\d\d\.$/);
});

it('tells the time left as one says it, paused, over, or that no clock runs', () => {
  const time = (entry: Parameters<typeof timerOf>[0]) => {
    const { commands, said } = open({ timer: timerOf(entry) });
    commands.run('timeLeft');
    return said[0];
  };
  const now = openSharedTestRoom().room.serverNow();
  expect(time({ label: '', endsAt: now + 149_999 })).toBe('2 minutes 30 seconds left.');
  expect(time({ label: 'Break', endsAt: now + 40 * 60_000 })).toBe('40 minutes left: Break.');
  expect(time({ label: 'Break', endsAt: now - 1 })).toBe('The time for Break is up.');
  expect(time({ label: '', pausedLeftMs: 60_000 })).toBe('The clock stands still with 1 minute left.');
  expect(time({ label: 'Break' })).toBe('No clock is running.');
});

it('goes through the levels of announcements and names each', () => {
  const { commands, said } = open();
  for (let count = 0; count < 4; count++) commands.run('announcements');
  expect(said).toEqual([
    'Announcements: off.',
    'Announcements: near me.',
    'Announcements: all.',
    'Announcements: a digest.',
  ]);
  expect(settings.get().announcements).toBe('digest');
});

it('lets board and grid take turns, and goes from the list to the grid', () => {
  const { commands, said } = open();
  changeSettings({ view: 'outline' });
  const views = ['grid', 'board', 'grid'].map((view) => {
    commands.run('otherView');
    return settings.get().view === view;
  });
  expect(views).toEqual([true, true, true]);
  expect(said).toEqual(['The grid.', 'The board.', 'The grid.']);
});

it('has a handler for every command of the page and none for those of views', () => {
  const { commands } = open();
  expect(commands.can('keyList')).toBe(true);
  expect(commands.run('moveUp')).toBe(false);
  expect(commands.can('moveUp')).toBe(false);
});

it('knows which of its commands open something: each that opens a dialog of the page is among them', () => {
  const { commands, opened } = open({ role: 'facilitator' });
  const opening = COMMANDS.filter(({ id, where }) => {
    opened.length = 0;
    return where === 'page' && commands.run(id) && DIALOGS.test(opened.join(' '));
  });
  expect(opening.filter(({ id }) => !OPENING_COMMANDS.has(id))).toEqual([]);
  expect(opening.length).toBeGreaterThan(25);
});

it('offers nothing that this person cannot do now', () => {
  const { commands } = open({ role: 'observer' });
  for (const id of [
    'addSection',
    'editSection',
    'clearFilter',
    'markSeen',
    'gatherHere',
    'pointersForAll',
    'goToShown',
    'setClock',
    'pauseClock',
    'addMinute',
    'stopClock',
    'nextStage',
  ] as const)
    expect(commands.can(id)).toBe(false);
});

it('says that there is nowhere to go back to', () => {
  const { commands, said, opened } = open();
  commands.run('back');
  expect(said).toEqual(['There is no earlier place to go back to.']);
  expect(opened).toEqual([]);
});

function Keys({ commands, isModal = false }: { commands: PageCommands; isModal?: boolean }) {
  usePageKeys(commands);
  return (
    <>
      <textarea aria-label="editor" onKeyDown={(event) => event.stopPropagation()} />
      {isModal && <div role="dialog" aria-label="open" />}
    </>
  );
}

it('hears its keys in an editor too, and leaves them to a dialog that is open', () => {
  const { commands, opened } = open();
  const { rerender } = render(<Keys commands={commands} />);
  const press = () => fireEvent.keyDown(screen.getByRole('textbox'), { key: '/', ctrlKey: true });
  expect(press()).toBe(false);
  expect(opened).toEqual(['keys']);
  rerender(<Keys commands={commands} isModal />);
  expect(press()).toBe(true);
  expect(opened).toEqual(['keys']);
});

function Regions() {
  return (
    <>
      <header data-region="">
        <a className="brand" href="/">
          home
        </a>
        <button type="button">people</button>
      </header>
      <section data-region="" className="half">
        <button type="button" tabIndex={-1}>
          not the stop
        </button>
        <button type="button" tabIndex={0}>
          board note
        </button>
      </section>
      <section data-region="" className="half">
        <button type="button" tabIndex={0}>
          grid note
        </button>
      </section>
      <footer data-region="" />
    </>
  );
}

it('goes round the regions: to a tab stop, else to the first control that does not lead away, past empty ones', () => {
  const { commands } = open();
  render(<Regions />);
  const walk = (id: 'nextRegion' | 'previousRegion') => {
    commands.run(id);
    return document.activeElement?.textContent;
  };
  expect(walk('nextRegion')).toBe('people');
  expect(walk('nextRegion')).toBe('board note');
  expect(walk('nextRegion')).toBe('grid note');
  expect(walk('nextRegion')).toBe('people');
  expect(walk('previousRegion')).toBe('grid note');
  commands.run('otherView');
  expect(document.activeElement?.textContent).toBe('board note');
});
