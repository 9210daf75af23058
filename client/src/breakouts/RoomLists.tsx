import { t } from '../messages/t.ts';
import { RowList } from '../ui/RowList.tsx';
import { usePlaces } from './usePlaces.ts';
import type { Placed } from './whoIsWhere.ts';

function PersonRow({ person }: { person: Placed }) {
  const about = [
    person.role === 'facilitator' ? t('session.roleFacilitator') : '',
    person.proxy === undefined ? '' : t('breakouts.proxy'),
    person.online || person.proxy !== undefined ? '' : t('breakouts.notHere'),
  ].filter(Boolean);
  return (
    <p>
      <bdi className="strong">{person.name}</bdi>
      {about.length > 0 && <span className="soft"> · {about.join(' · ')}</span>}
    </p>
  );
}

const rowOf = (person: Placed) => ({ id: person.id, content: <PersonRow person={person} /> });

interface RoomListsProps {
  /** Who has the focus when the lists come up. */
  startAt: string | undefined;
  onMove(person: string): void;
}

/** Who is where, those without a room first. Each can be moved. */
export function RoomLists({ startAt, onMove }: RoomListsProps) {
  const { nowhere, away, rooms } = usePlaces();
  const nameOf = (id: string) =>
    [...nowhere, ...away, ...rooms.flatMap(({ people }) => people)].find((one) => one.id === id)?.name ?? '';
  const lost = {
    id: 'nowhere',
    heading: t('breakouts.nowhere', { count: nowhere.length }),
    rows: nowhere.map(rowOf),
  };
  const groups = rooms.map(({ id, entry, people, size }) => ({
    id,
    heading: t('breakouts.roomOf', { room: entry.name, count: size }),
    rows: people.map(rowOf),
  }));
  const gone = { id: 'away', heading: t('breakouts.away'), rows: away.map(rowOf) };
  const shown = [lost, ...groups, gone].filter(({ rows }) => rows.length > 0);
  const empty = rooms.filter(({ people }) => people.length === 0).map(({ entry }) => entry.name);
  return (
    <>
      <RowList
        // Made anew when a row is to have the focus, and when there are rows at last: they may come after the rooms.
        key={`${shown.length > 0} ${startAt}`}
        label={t('breakouts.whoIsWhere')}
        groups={shown}
        autoFocus={startAt !== undefined}
        startAt={startAt}
        onChoose={onMove}
        actions={[
          {
            label: t('breakouts.move'),
            name: (id) => t('breakouts.moveNamed', { name: nameOf(id) }),
            run: onMove,
          },
        ]}
        moreWords={(count) => t('people.more', { count })}
      />
      {empty.length > 0 && <p className="soft">{t('breakouts.emptyRooms', { rooms: empty.join(', ') })}</p>}
    </>
  );
}
