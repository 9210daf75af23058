import { MAIN_ROOM, type PlanEntry } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import type { FileSession } from '../../../workbook/index.ts';
import { quietNumbers } from '../../quietNumber.ts';
import type { Room } from '../../referee/SessionState.ts';
import type { Decision, Facts, World } from '../../referee/World.ts';
import { type ComingPeople, comingPeople } from './comingPeople.ts';
import { comingResults } from './comingResults.ts';

/** What came to a session, and what it had before: what it takes to take it back. Plain JSON. */
export interface SessionBefore {
  readonly was: { readonly title: string; readonly timeZone: string };
  readonly came: {
    readonly title: string;
    readonly timeZone: string;
    readonly plan?: PlanEntry;
    readonly rooms: readonly string[];
    readonly votes: readonly string[];
    readonly polls: readonly string[];
  };
}

/** A whole session that comes to one with nothing in it. */
export interface ComingSession extends Pick<ComingPeople, 'whose'> {
  readonly decision: Decision;
  readonly before: SessionBefore;
  /** How many votes and polls stay in the file. */
  readonly left: number;
}

/** Whether nothing has been prepared, decided or asked in a session; its boards apart. */
export function isUntouched({ state }: Pick<World, 'state'>): boolean {
  const { rooms, plan, votes = [], polls = [], quiet = [] } = state;
  const stages = plan?.stages ?? [];
  return [rooms, stages, votes, polls, quiet].every(({ length }) => length === 0);
}

/** What becomes of an empty session. Times, keys, who is here and the stage they are in stay its own. */
export function comingSession(
  world: World,
  loader: StoredPerson,
  file: FileSession,
  facts: Facts,
): ComingSession {
  const { people, whose } = comingPeople(world, loader, file, facts);
  const { votes, polls, ballots, left } = comingResults(file, { whose }, facts);
  const { stored, state } = world;
  const { info, plan, mainLink } = file;
  const rooms = comingRooms(file);
  const named = { title: info.title ?? stored.title, timeZone: timeZoneOr(stored.timeZone, info.timeZone) };
  const { plan: _none, ...rest } = state;
  return {
    whose,
    left,
    decision: {
      stored: { ...stored, ...named },
      state: {
        ...rest,
        rooms,
        votes,
        polls,
        ...(plan !== undefined && { plan }),
        ...(mainLink !== undefined && { mainLink }),
        ...(info.late !== undefined && { late: info.late }),
      },
      people,
      ballots,
    },
    before: {
      was: { title: stored.title, timeZone: stored.timeZone },
      came: {
        ...named,
        ...(plan !== undefined && { plan }),
        rooms: idsOf(rooms),
        votes: idsOf(votes),
        polls: idsOf(polls),
      },
    },
  };
}

const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

/** Nobody belongs to them yet. */
function comingRooms({ rooms }: Pick<FileSession, 'rooms'>): Room[] {
  const numbered = quietNumbers([MAIN_ROOM]);
  return rooms.map(({ id, name, colour, section, link, isPutAway }) => ({
    id,
    name: numbered(name),
    colour,
    facilitators: [],
    ...(section !== undefined && { section }),
    ...(link !== undefined && { link }),
    ...(isPutAway && { isPutAway }),
  }));
}

function timeZoneOr(own: string, timeZone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions() && (timeZone ?? own);
  } catch {
    return own;
  }
}
