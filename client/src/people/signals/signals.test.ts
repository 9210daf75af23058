import type { PersonEntry, Signal } from '@evenboard/protocol';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../session/api.ts';
import { createValue } from '../../session/Readable.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../session/settings.ts';
import { createSignalActions } from './signalActions.ts';
import { placeInLine, signalQueue } from './signalQueue.ts';
import { watchSignals } from './watchSignals.ts';

type Role = PersonEntry['role'];
type Up = readonly [person: string, signal: Signal | undefined, at?: number];

const FAILED = { code: 'offline', status: 0, detail: '' } as const;

function entries(...signals: readonly Up[]): ReadonlyMap<string, PersonEntry> {
  return new Map(
    signals.map(([name, signal, signalAt = 0]) => [
      name.toLowerCase(),
      {
        name,
        role: 'participant' as const,
        room: 'main',
        online: true,
        ...(signal && { signal, signalAt }),
      },
    ]),
  );
}

/** Siân's signals, with a server that does as it is asked unless it is `down`. */
function open({ role = 'participant' as Role, settings = {} as Partial<Settings> } = {}) {
  const people = createValue(entries(['Siân', undefined]));
  const said: string[] = [];
  const told: string[] = [];
  const asked: unknown[] = [];
  const now = { isDown: false };
  const room = {
    me: { id: 'siân', name: 'Siân', role },
    roomId: 'main',
    people,
    rooms: createValue(new Map()),
    async send<T>(command: unknown): Promise<Answer<T>> {
      asked.push(command);
      return now.isDown ? { ok: false, failure: FAILED } : { ok: true, value: {} as T };
    },
  };
  const actions = createSignalActions({ room, announcer: { say: (words) => void said.push(words) } });
  const stop = watchSignals({
    room,
    announcer: {
      remote(message) {
        if (typeof message === 'string') return;
        const words = message.words();
        if (words === '') return;
        told.push(words);
        message.said?.();
      },
    },
    settings: { get: () => ({ ...DEFAULT_SETTINGS, ...settings }) },
    tookBack: actions.tookBack,
  });
  const are = (...signals: readonly Up[]) => people.set(entries(...signals));
  return { actions, are, said, told, asked, now, stop };
}

describe('the line of those who signal', () => {
  const people = entries(
    ['Ada', 'agree', 1],
    ['Kofi', 'raiseHand', 9],
    ['Ben', 'raiseHand', 4],
    ['Siân', 'techHelp', 2],
    ['Emrys', undefined],
    ['Eve', 'dance' as Signal, 1],
  );

  it('has the raised hands first, in the order in which they went up, and no signal it does not know', () => {
    expect(signalQueue(people).map(({ name }) => name)).toEqual(['Ben', 'Kofi', 'Siân', 'Ada']);
  });

  it('tells each hand its place, and nobody else', () => {
    expect(['ben', 'kofi', 'siân', 'nobody'].map((id) => placeInLine(people, id))).toEqual([
      1,
      2,
      undefined,
      undefined,
    ]);
  });
});

describe('my own signal', () => {
  it('is given and taken back by the same command, and another one takes its place', async () => {
    const { actions, are, said, asked } = open();
    await actions.give('raiseHand');
    are(['Siân', 'raiseHand', 5]);
    await actions.give('agree');
    are(['Siân', 'agree', 6]);
    await actions.give('agree');
    expect(asked).toEqual(['raiseHand', 'agree', null].map((signal) => ({ type: 'signal', signal })));
    expect(said).toEqual(['Your hand is up.', 'You agree. Facilitators are told.', 'Taken back: agree.']);
  });

  it('is taken back by a second press that comes before the answer', async () => {
    const { actions, asked } = open();
    await Promise.all([actions.give('raiseHand'), actions.give('raiseHand')]);
    expect(asked).toEqual([
      { type: 'signal', signal: 'raiseHand' },
      { type: 'signal', signal: null },
    ]);
  });

  it('says the place of a hand that goes up behind others', async () => {
    const { actions, are, said } = open();
    are(['Siân', undefined], ['Kofi', 'raiseHand', 1], ['Ada', 'agree', 1]);
    await actions.give('raiseHand');
    expect(said).toEqual(['Your hand is up, number 2 in line.']);
  });

  it('says why it could not be given', async () => {
    const { actions, now, said } = open();
    now.isDown = true;
    await actions.give('raiseHand');
    expect(said[0]).toMatch(/^The server does not answer\. Nothing was changed/);
  });

  it('that a facilitator answers is told to me; one that I take back is not', async () => {
    const { actions, are, told } = open();
    await actions.give('raiseHand');
    are(['Siân', 'raiseHand', 1]);
    are(['Siân', undefined]);
    await actions.give('agree');
    are(['Siân', 'agree', 2]);
    await actions.give('agree');
    are(['Siân', undefined]);
    expect(told).toEqual(['A facilitator has taken your hand down.']);
  });
});

describe('others’ signals', () => {
  it('are told to facilitators, those that come together in one line', () => {
    const { are, told } = open({ role: 'facilitator' });
    are(['Siân', undefined], ['Kofi', 'raiseHand', 1]);
    are(['Siân', undefined], ['Kofi', 'raiseHand', 1], ['Ada', 'agree', 2], ['Ben', 'raiseHand', 3]);
    are(['Siân', undefined], ['Kofi', 'raiseHand', 1], ['Ben', 'raiseHand', 3]);
    expect(told).toEqual([
      'Kofi raises a hand, Main board.',
      'Ben raises a hand, Main board. 1 more signal.',
    ]);
  });

  it.each([
    ['participants', { role: 'participant' as Role }],
    [
      'who wants to be told nothing',
      { role: 'facilitator' as Role, settings: { announcements: 'off' as const } },
    ],
    ['who silenced people', { role: 'facilitator' as Role, settings: { silenced: ['people' as const] } }],
  ])('are not told to %s', (_who, options) => {
    const { are, told } = open(options);
    are(['Siân', undefined], ['Kofi', 'raiseHand', 1]);
    expect(told).toEqual([]);
  });

  it('are no news where they were up already when the page opened, and nothing once it is left', () => {
    const { are, told, stop } = open({ role: 'facilitator' });
    stop();
    are(['Siân', undefined], ['Kofi', 'raiseHand', 1]);
    expect(told).toEqual([]);
  });
});
