import { expect, it } from 'vitest';
import type { Desk } from '../../session/desk.ts';
import { createValue } from '../../session/Readable.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../session/settings.ts';
import { watchCalls } from './watchCalls.ts';

const EMPTY: Desk = {
  rooms: new Map(),
  door: { lobby: true, locked: false },
  lobby: new Map(),
  help: new Map(),
  acts: new Map(),
  late: new Map(),
  votes: new Map(),
  quiet: { notes: new Map(), done: new Set() },
};
const lobbyOf = (...names: string[]) =>
  new Map(names.map((name) => [name.toLowerCase(), { name, askedAt: 1 }]));

function open(settings: Partial<Settings> = {}) {
  const desk = createValue<Desk | undefined>(EMPTY);
  const told: string[] = [];
  const kofi = { name: 'Kofi', role: 'participant', room: 'main', online: true } as const;
  watchCalls({
    room: { desk, people: createValue(new Map([['kofi', kofi]])) },
    announcer: {
      remote(message, lane) {
        const words = typeof message === 'string' ? message : message.words();
        if (words !== '') told.push(`${lane}: ${words}`);
      },
    },
    settings: { get: () => ({ ...DEFAULT_SETTINGS, ...settings }) },
  });
  const is = (part: Partial<Desk>) => desk.set({ ...EMPTY, ...part });
  return { is, told };
}

it('tells who waits at the door, how many there are by then, and not who is let in', () => {
  const { is, told } = open();
  is({ lobby: lobbyOf('Łucja') });
  is({ lobby: lobbyOf('Łucja', 'Eve') });
  is({ lobby: lobbyOf('Eve') });
  expect(told).toEqual(['door: Łucja waits to be let in.', 'door: 2 wait to be let in.']);
});

it('tells who cannot get on', () => {
  const { is, told } = open();
  is({ help: new Map([['kofi', { at: 1 }]]) });
  expect(told).toEqual(['help: Kofi asks for help.']);
});

it('is silent for who wants to be told nothing of people', () => {
  for (const settings of [{ announcements: 'off' as const }, { silenced: ['people' as const] }]) {
    const { is, told } = open(settings);
    is({ lobby: lobbyOf('Eve') });
    expect(told).toEqual([]);
  }
});
