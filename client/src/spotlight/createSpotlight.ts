import type { Announcer, AnnouncerClock } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { NoteActions } from '../note/index.ts';
import type { PlaceHistory } from '../session/placeHistory.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { CurrentPlace, RoomSession, Spotlight } from '../session/roomSession.ts';
import type { Settings } from '../session/settings.ts';
import { createGather } from './createGather.ts';

/** Who has just come in is first given the focus, which brings the first place into sight. */
export const ARRIVED_AFTER_MS = 1_000;

type SpotlightSettings = Pick<Settings, 'spotlight' | 'calm' | 'announcements'>;

interface SpotlightOptions {
  room: Pick<RoomSession, 'me' | 'presence' | 'current' | 'store'>;
  announcer: Pick<Announcer, 'say' | 'remote'>;
  notes: Pick<NoteActions, 'show' | 'focusCurrent'>;
  history: Pick<PlaceHistory, 'remember'>;
  settings: Pick<Readable<SpotlightSettings>, 'get'>;
  clock: AnnouncerClock;
  /** Whether I am in the middle of something. */
  isBusy(): boolean;
}

/** A place that somebody shows to everybody on the board, or points at. */
export interface SpotlightActions {
  /** What was shown last; it can still be gone to. */
  readonly shown: Readable<Spotlight | undefined>;
  /** What was not brought into my sight: I have opted out, or was writing. */
  readonly waiting: Readable<Spotlight | undefined>;
  /** For facilitators: shows my current place to everybody. */
  gatherHere(): void;
  /** For anybody: others are told where I point, and can go there. */
  pointHere(): void;
  /** I go to what was shown, with the focus. */
  goThere(): void;
  /** I leave it, and stay. */
  stayHere(): void;
  /** Begins to watch what is shown; the answer ends it. */
  connect(): () => void;
  destroy(): void;
}

/** Where a shown place is now: with its note, else the cell; nowhere when its section is gone. */
function placeNow(
  { note, cell }: Spotlight,
  { store }: Pick<RoomSession, 'store'>,
): CurrentPlace | undefined {
  const now = note === undefined ? undefined : store.cellOf(note);
  if (note !== undefined && now !== undefined) return { note, cell: now };
  return store.getSection(cell.section) === undefined ? undefined : { cell };
}

/** Somebody who points again and again is told of at most so often. */
const POINTS_APART_MS = 2_000;

/**
 * The spotlight: a facilitator's place comes into the sight of everybody who has not opted out and is not busy; a place
 * that somebody points at moves nothing. The focus goes there only by one's own doing. Each showing counts once, however
 * often it is told.
 */
export function createSpotlight(options: SpotlightOptions): SpotlightActions {
  const { room, announcer, notes, history, settings, clock, isBusy } = options;
  const { presence, current, store } = room;
  const shown = createValue<Spotlight | undefined>(undefined);
  const waiting = createValue<Spotlight | undefined>(undefined);
  const gather = createGather(options);
  /** The last showing of each person: one number each, whatever a stranger's page tells. */
  const known = new Map<string, number>();
  const pointedAt = new Map<string, number>();
  const here = () => store.addressOf(current.get().cell);

  function take(spotlight: Spotlight): void {
    const place = placeNow(spotlight, room);
    if (place === undefined) return;
    const mayMove =
      spotlight.isPoint !== true && settings.get().spotlight && !settings.get().calm && !isBusy();
    const hasMoved = mayMove && notes.show(place.cell);
    shown.set(spotlight);
    waiting.set(hasMoved ? undefined : spotlight);
    const words = () => {
      const now = placeNow(spotlight, room);
      if (now === undefined || settings.get().announcements === 'off') return '';
      const values = { name: spotlight.by.name, address: store.addressOf(now.cell) };
      if (spotlight.isPoint === true) return t('spotlight.points', values);
      return t(hasMoved ? 'spotlight.shows' : 'spotlight.wants', values);
    };
    announcer.remote({ words }, 'shown');
  }

  const keyOf = ({ by, isPoint }: Spotlight) => `${by.id} ${isPoint === true}`;
  const isNew = (one: Spotlight) => known.get(keyOf(one)) !== one.atMs;

  function isHeard({ by, isPoint }: Spotlight): boolean {
    if (isPoint !== true) return true;
    const before = pointedAt.get(by.id);
    if (before !== undefined && clock.now() - before < POINTS_APART_MS) return false;
    pointedAt.set(by.id, clock.now());
    return true;
  }

  function look(): void {
    const fresh = presence.spotlights.get().filter(isNew);
    for (const one of fresh) known.set(keyOf(one), one.atMs);
    const last = fresh.filter(isHeard).at(-1);
    if (last !== undefined) take(last);
  }

  /** It waits no longer once I am there. */
  function iMoved(): void {
    const spotlight = waiting.get();
    const place = spotlight && placeNow(spotlight, room);
    const { cell } = current.get();
    if (place?.cell.section === cell.section && place.cell.row === cell.row) waiting.set(undefined);
  }

  return {
    shown,
    waiting,
    gatherHere: gather.gatherHere,
    pointHere: gather.pointHere,
    goThere() {
      const spotlight = shown.get();
      const place = spotlight && placeNow(spotlight, room);
      if (place !== undefined) {
        history.remember();
        if (place.note !== undefined) current.setNote(place.note);
        else current.setCell(place.cell);
      }
      waiting.set(undefined);
      notes.focusCurrent();
      if (place === undefined)
        announcer.say(t(spotlight ? 'spotlight.gone' : 'spotlight.nothing', { address: here() }));
    },
    stayHere() {
      waiting.set(undefined);
      notes.focusCurrent();
      announcer.say(t('spotlight.stays', { address: here() }));
    },
    connect() {
      let stop: (() => void) | undefined;
      const cancel = clock.after(ARRIVED_AFTER_MS, () => {
        look();
        stop = presence.spotlights.subscribe(look);
      });
      const stopWatching = current.subscribe(iMoved);
      return () => {
        cancel();
        stop?.();
        stopWatching();
      };
    },
    destroy: gather.destroy,
  };
}
