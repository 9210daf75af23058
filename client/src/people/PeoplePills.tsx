import { useMemo } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import type { Presences } from '../session/roomSession.ts';
import { Icon } from '../ui/Icon.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import './people.css';
import './peoplePills.css';
import { parseSignal, SIGNAL_ICONS } from './signals/signalLook.ts';

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

interface PillProps {
  name: string;
  signal: string | undefined;
  onOpen(): void;
}

/** Somebody by the first letters of their name; their signal stands beside them, in words for who hears. */
function Pill({ name, signal: word, onOpen }: PillProps) {
  const signal = parseSignal(word);
  const words =
    signal === undefined ? name : t('people.withSignal', { name, signal: t(`signals.short.${signal}`) });
  return (
    <button type="button" className="pill" title={words} onClick={onOpen}>
      <span className="initials" aria-hidden="true">
        {initialsOf(name)}
      </span>
      {signal !== undefined && <Icon of={SIGNAL_ICONS[signal]} />}
      <bdi className="pill-name">{words}</bdi>
    </button>
  );
}

/** Who is on this board beside me, a few by name; each leads to where "Go to" and "Follow" are. */
export function PeoplePills({ onOpen }: { onOpen(person?: string): void }) {
  const { presence, me, people: entries } = useRoomSession();
  const others = useReadable(presence.others);
  const people = useMemo(() => peopleOn(others, me.id), [others, me.id]);
  const all = useReadable(entries);
  const more = people.length - MOST_PILLS;
  return (
    // It keeps its room in the bar when it is empty, so that the first who comes moves nothing.
    <div className="people-pills wide">
      {people.length > 0 && (
        <Toolbar label={t('people.pills')}>
          {people.slice(0, MOST_PILLS).map(({ id, name }) => (
            <Pill key={id} name={name} signal={all.get(id)?.signal} onOpen={() => onOpen(id)} />
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
