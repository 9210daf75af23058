import type { Somebody } from '../usePeople.ts';
import { personParts } from './personParts.ts';

export const PEOPLE_GROUPS = ['onBoard', 'elsewhere', 'away', 'gone'] as const;
type GroupId = (typeof PEOPLE_GROUPS)[number];

export interface PeopleGroup {
  readonly id: GroupId;
  readonly people: readonly Somebody[];
}

interface GroupsOptions {
  people: readonly Somebody[];
  /** Who was on this board when the list was opened. */
  onBoard: ReadonlySet<string>;
  me: string;
  /** What was typed to find somebody. */
  typed: string;
}

/** Who takes part without a screen is never away: somebody sits at their telephone. */
function groupOf(person: Somebody, { onBoard, me }: GroupsOptions): GroupId {
  if (person.gone !== undefined) return 'gone';
  if (onBoard.has(person.id) && person.id !== me) return 'onBoard';
  return person.online || person.id === me || person.proxy !== undefined ? 'elsewhere' : 'away';
}

/** Everybody in the groups of the list, by name in each; only those whose line has all the typed words. */
export function peopleGroups(options: GroupsOptions): readonly PeopleGroup[] {
  const words = options.typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const isMeant = (person: Somebody) => {
    if (words.length === 0) return true;
    const parts = personParts({ person, isHost: false, room: '' });
    const line = [person.name, ...parts].join(' ').toLocaleLowerCase();
    return words.every((word) => line.includes(word));
  };
  const meant = options.people.filter(isMeant);
  return PEOPLE_GROUPS.map((id) => ({
    id,
    people: meant.filter((person) => groupOf(person, options) === id),
  })).filter(({ people }) => people.length > 0);
}
