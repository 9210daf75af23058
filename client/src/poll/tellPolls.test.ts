import type { PollAnswer } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import type { RemoteMessage } from '../announce/index.ts';
import { createValue } from '../session/Readable.ts';
import type { Poll } from '../session/readPolls.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { DEFAULT_SETTINGS, type Settings } from '../session/settings.ts';
import { tellPolls } from './tellPolls.ts';
import { pollsById, shownPoll, testPoll } from './testPolls.ts';

/** A page that is told of polls; what waits is said when the test says so. */
function open(role: RoomSession['me']['role'] = 'participant', part: Partial<Settings> = {}) {
  const polls = createValue<ReadonlyMap<string, Poll>>(new Map());
  const answers = createValue<ReadonlyMap<string, PollAnswer>>(new Map());
  const settings = createValue<Settings>({ ...DEFAULT_SETTINGS, ...part });
  const told = new Set<string>();
  const mine = new Set<string>();
  let waiting: RemoteMessage | undefined;
  const begin = () =>
    tellPolls({
      room: { polls, answers, me: { id: 'sian', name: 'Siân', role } },
      announcer: {
        remote: (message) => {
          waiting = typeof message === 'string' ? { words: () => message } : message;
        },
      },
      settings,
      actions: { isMine: (poll, state) => mine.has(`${state} ${poll}`) },
      told,
    });
  const stop = begin();
  return {
    polls,
    answers,
    mine,
    begin,
    stop,
    /** What is said at the next quiet moment. */
    said(): string {
      const words = waiting?.words() ?? '';
      if (words !== '') waiting?.said?.();
      waiting = undefined;
      return words;
    },
  };
}

it('says once that a poll is open, closed and shown, whatever is counted meanwhile', () => {
  const { polls, said } = open();
  polls.set(pollsById(testPoll()));
  expect(said()).toBe('A poll is open; Alt+Shift+Q answers. How are you?');
  polls.set(pollsById(testPoll({ answered: 2 })));
  expect(said()).toBe('');
  polls.set(pollsById(testPoll({ state: 'closed', answered: 4 })));
  expect(said()).toBe('The poll is closed. How are you?');
  polls.set(pollsById(shownPoll([4])));
  expect(said()).toBe('Poll result. All 4 say Sunny.');
  polls.set(pollsById({ ...shownPoll([4]), byRoom: [] }));
  expect(said()).toBe('');
});

it('tells who comes later of what is open, once, and of nothing that is over', () => {
  const { polls, said, stop, begin } = open();
  polls.set(pollsById(shownPoll([4], { id: 'over' }), testPoll()));
  expect(said()).toContain('How are you?');
  stop();
  begin();
  expect(said()).toBe('');
});

it('says nothing of what I did, what I have answered, or what is over by then', () => {
  const { polls, answers, mine, said } = open();
  mine.add('open p1');
  polls.set(pollsById(testPoll()));
  expect(said()).toBe('');
  const other = testPoll({ id: 'p2' });
  polls.set(pollsById(other));
  answers.set(new Map([['p2', 'option-1']]));
  expect(said()).toBe('');
  answers.set(new Map());
  polls.set(pollsById(other, testPoll({ id: 'p3' })));
  polls.set(pollsById(other));
  expect(said()).toBe('');
});

it('is silent where votes and polls are silenced, and offers no key to who only reads', () => {
  const silenced = open('participant', { silenced: ['votes'] });
  silenced.polls.set(pollsById(testPoll()));
  expect(silenced.said()).toBe('');
  const reader = open('observer');
  reader.polls.set(pollsById(testPoll()));
  expect(reader.said()).toBe('A poll is open. How are you?');
});
