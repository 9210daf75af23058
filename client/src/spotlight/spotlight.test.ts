import { deleteNotes, deleteSection, moveNote } from '@evenboard/board';
import { describe, expect, it } from 'vitest';
import { createTestClock } from '../announce/testClock.ts';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { createPlaceHistory } from '../session/placeHistory.ts';
import type { Spotlight } from '../session/roomSession.ts';
import { DEFAULT_SETTINGS, type Settings } from '../session/settings.ts';
import { SHOWN_FOR_MS } from './createGather.ts';
import { ARRIVED_AFTER_MS, createSpotlight } from './createSpotlight.ts';

/** Siân on A2, with a view that notes down what it is to show, and what she is told. */
function open({ role = 'participant', settings = {} as Partial<Settings>, hasView = true } = {}) {
  const shared = openSharedTestRoom(role as 'facilitator' | 'participant');
  const { room, store, notes, presence } = shared;
  const clock = createTestClock();
  const said: string[] = [];
  const told: string[] = [];
  const shownPlaces: string[] = [];
  const now = { isBusy: false, settings: { ...DEFAULT_SETTINGS, ...settings } };
  const history = createPlaceHistory(room.current, store);
  const spotlight = createSpotlight({
    room,
    announcer: {
      say: (words) => void said.push(words),
      remote: (message) => void told.push(typeof message === 'string' ? message : message.words()),
    },
    notes: {
      show: (cell) => {
        if (hasView) shownPlaces.push(store.addressOf(cell));
        return hasView;
      },
      focusCurrent: () => void shownPlaces.push('focus'),
    },
    history,
    settings: { get: () => now.settings },
    clock,
    isBusy: () => now.isBusy,
  });
  room.current.setNote(notes.a2);
  const stop = spotlight.connect();
  const kamal = (part: Partial<Spotlight>): Spotlight => ({
    by: { id: 'kamal', name: 'Kamal' },
    cell: { section: shared.sections.b, row: 4 },
    atMs: 1,
    ...part,
  });
  const shows = (...parts: Partial<Spotlight>[]) => presence.spotlights.set(parts.map(kamal));
  const here = () => store.addressOf(room.current.get().cell);
  const waits = () => spotlight.waiting.get()?.atMs;
  return { ...shared, clock, said, told, shownPlaces, now, spotlight, stop, history, shows, here, waits };
}

function arrived(options?: Parameters<typeof open>[0]) {
  const opened = open(options);
  opened.clock.advance(ARRIVED_AFTER_MS);
  return opened;
}

describe('a place that a facilitator shows', () => {
  it('comes into sight and is told once; the focus stays', () => {
    const { shows, shownPlaces, told, here, waits } = arrived();
    shows({ atMs: 1 });
    shows({ atMs: 1 });
    shows();
    shows({ atMs: 1 });
    expect(shownPlaces).toEqual(['B4']);
    expect(told).toEqual(['Kamal shows B4.']);
    expect(here()).toBe('A2');
    expect(waits()).toBeUndefined();
  });

  it('is where its note is by now, else the cell, and nowhere in a section that is gone', () => {
    const { mine, sections, notes, shows, shownPlaces } = arrived();
    moveNote(mine, notes.b2, { section: sections.a, row: 6 });
    shows({ note: notes.b2, atMs: 1 });
    deleteNotes(mine, [notes.b2]);
    shows({ note: notes.b2, atMs: 2 });
    deleteSection(mine, sections.b);
    shows({ atMs: 3 });
    expect(shownPlaces).toEqual(['A6', 'B4']);
  });

  it('is shown once to who comes while it is shown, after the first focus', () => {
    const { clock, shows, shownPlaces } = open();
    shows({ atMs: 1 });
    expect(shownPlaces).toEqual([]);
    clock.advance(ARRIVED_AFTER_MS);
    shows({ atMs: 1 });
    expect(shownPlaces).toEqual(['B4']);
  });

  it('is the last one where several are shown', () => {
    const { shows, shownPlaces, sections } = arrived();
    shows({ atMs: 1 }, { by: { id: 'ada', name: 'Ada' }, cell: { section: sections.a, row: 9 }, atMs: 1 });
    expect(shownPlaces).toEqual(['A9']);
  });

  it.each([
    ['writes', {}, true, true],
    ['has opted out', { spotlight: false }, false, true],
    ['wants a calm page', { calm: true }, false, true],
    ['has no view that can show it', {}, false, false],
  ])('waits for who %s', (_who, settings, isBusy, hasView) => {
    const { now, shows, shownPlaces, told, waits } = arrived({ settings, hasView });
    now.isBusy = isBusy;
    shows({ atMs: 1 });
    now.isBusy = false;
    shows();
    expect(shownPlaces).toEqual([]);
    expect(told).toEqual(['Kamal wants to show B4.']);
    expect(waits()).toBe(1);
  });

  it('is told to nobody who wants to be told nothing', () => {
    const { shows, shownPlaces, told } = arrived({ settings: { announcements: 'off' } });
    shows({ atMs: 1 });
    expect(shownPlaces).toEqual(['B4']);
    expect(told).toEqual(['']);
  });

  it('can be gone to, with the focus, and back again', () => {
    const { shows, spotlight, shownPlaces, here, waits, history } = arrived({
      settings: { spotlight: false },
    });
    shows({ atMs: 1 });
    spotlight.goThere();
    expect(here()).toBe('B4');
    expect(shownPlaces).toEqual(['focus']);
    expect(waits()).toBeUndefined();
    history.back();
    expect(here()).toBe('A2');
  });

  it('can be left, and waits no longer for who has gone there', () => {
    const { room, sections, shows, spotlight, said, waits } = arrived({ settings: { spotlight: false } });
    shows({ atMs: 1 });
    spotlight.stayHere();
    expect(waits()).toBeUndefined();
    expect(said).toEqual(['You stay on A2.']);
    shows({ atMs: 2 });
    expect(waits()).toBe(2);
    room.current.setCell({ section: sections.b, row: 4 });
    expect(waits()).toBeUndefined();
  });

  it('that is gone, or was never shown, leaves me where I am and says so', () => {
    const { mine, sections, shows, spotlight, said, here } = arrived({ settings: { spotlight: false } });
    spotlight.goThere();
    shows({ atMs: 1 });
    deleteSection(mine, sections.b);
    spotlight.goThere();
    expect(said).toEqual([
      'Nobody is pointing at a place. You stay on A2.',
      'That place is no longer there. You stay on A2.',
    ]);
    expect(here()).toBe('A2');
  });

  it('is nobody’s business any more once the page is left', () => {
    const { stop, shows, shownPlaces } = arrived();
    stop();
    shows({ atMs: 1 });
    expect(shownPlaces).toEqual([]);
  });
});

describe('a place that somebody points at', () => {
  it('is told and can be gone to; nothing moves, and a facilitator’s showing is another thing', () => {
    const { shows, shownPlaces, told, spotlight, here, history } = arrived();
    shows({ atMs: 1, isPoint: true }, { by: { id: 'ada', name: 'Ada' }, atMs: 1 });
    shows({ atMs: 1, isPoint: true });
    shows({ atMs: 2, isPoint: true });
    expect(shownPlaces).toEqual(['B4']);
    expect(told).toEqual(['Ada shows B4.']);
    spotlight.goThere();
    expect(here()).toBe('B4');
    history.back();
    expect(here()).toBe('A2');
  });

  it('is told in one line and waits to be gone to', () => {
    const { shows, shownPlaces, told, waits } = arrived();
    shows({ atMs: 1, isPoint: true });
    expect([told, shownPlaces, waits()]).toEqual([['Kamal points at B4.'], [], 1]);
  });

  it('is told at most every two seconds of one who points again and again', () => {
    const { shows, told, clock } = arrived();
    for (let atMs = 1; atMs <= 100; atMs += 1) shows({ atMs, isPoint: true });
    expect(told).toHaveLength(1);
    clock.advance(2_000);
    shows({ atMs: 101, isPoint: true });
    expect(told).toHaveLength(2);
  });

  it('is anybody’s to point at, said to who points, and over by itself', () => {
    const { presence, notes, sections, clock, spotlight, said } = arrived();
    spotlight.pointHere();
    presence.others.set([{ clientId: 7, user: { id: 'kofi', name: 'Kofi', role: 'participant' } }]);
    spotlight.pointHere();
    const point = { cell: { section: sections.a, row: 2 }, note: notes.a2, atMs: ARRIVED_AFTER_MS };
    expect(presence.told).toEqual([{ point }]);
    clock.advance(SHOWN_FOR_MS);
    expect(presence.told.at(-1)).toEqual({ point: undefined });
    expect(said).toEqual(['Nobody else is on this board now.', 'Others are told that you point at A2.']);
  });
});

describe('bringing everyone here', () => {
  const kofi = [{ clientId: 7, user: { id: 'kofi', name: 'Kofi', role: 'participant' as const } }];

  it('shows my place, says so, and ends by itself', () => {
    const { presence, notes, sections, clock, spotlight, said } = arrived({ role: 'facilitator' });
    presence.others.set(kofi);
    spotlight.gatherHere();
    const spot = { cell: { section: sections.a, row: 2 }, note: notes.a2, atMs: ARRIVED_AFTER_MS };
    expect(presence.told).toEqual([{ spotlight: spot }]);
    expect(said).toEqual(['Everyone is shown A2. Whoever is writing is only told.']);
    clock.advance(SHOWN_FOR_MS - 1);
    spotlight.gatherHere();
    clock.advance(SHOWN_FOR_MS - 1);
    expect(presence.told).toHaveLength(2);
    clock.advance(1);
    expect(presence.told.at(-1)).toEqual({ spotlight: undefined });
  });

  it('is the facilitators’, and needs somebody to bring', () => {
    const participant = arrived();
    participant.presence.others.set(kofi);
    participant.spotlight.gatherHere();
    const alone = arrived({ role: 'facilitator' });
    alone.spotlight.gatherHere();
    expect([...participant.presence.told, ...alone.presence.told]).toEqual([]);
    expect([...participant.said, ...alone.said]).toEqual([
      'Only facilitators can bring everyone to a place. Nothing was changed.',
      'Nobody else is on this board now.',
    ]);
  });
});
