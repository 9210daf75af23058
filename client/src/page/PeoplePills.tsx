import { useMemo } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import type { Presences } from '../session/roomSession.ts';
import { Toolbar } from '../ui/Toolbar.tsx';
import './peoplePills.css';

const MOST_PILLS = 5;

/** Everybody on this board once, in the order in which they came: whoever comes next moves nobody. */
function peopleOn(others: readonly Presences[], me: string): readonly Presences['user'][] {
  const users = others.map(({ user }) => user).filter(({ id }) => id !== me);
  return [...new Map(users.map((user) => [user.id, user])).values()];
}

/** "KO" */
function initialsOf(name: string): string {
  return [...name].slice(0, 2).join('').toLocaleUpperCase();
}

/** Who is on this board beside me, a few by name; each leads to where "Go to" and "Follow" are. */
export function PeoplePills({ onOpen }: { onOpen(person?: string): void }) {
  const { presence, me } = useRoomSession();
  const others = useReadable(presence.others);
  const people = useMemo(() => peopleOn(others, me.id), [others, me.id]);
  const more = people.length - MOST_PILLS;
  return (
    // It keeps its room in the bar when it is empty, so that the first who comes moves nothing.
    <div className="people-pills wide">
      {people.length > 0 && (
        <Toolbar label={t('people.pills')}>
          {people.slice(0, MOST_PILLS).map(({ id, name }) => (
            <button key={id} type="button" className="pill" title={name} onClick={() => onOpen(id)}>
              <span className="initials" aria-hidden="true">
                {initialsOf(name)}
              </span>
              <bdi className="pill-name">{name}</bdi>
            </button>
          ))}
          {more > 0 && (
            <button
              type="button"
              className="pill more-pill"
              aria-label={t('people.morePills', { count: more })}
              onClick={() => onOpen()}
            >
              +{more}
            </button>
          )}
        </Toolbar>
      )}
    </div>
  );
}
