import { type RefObject, useMemo, useState } from 'react';
import { useReadable, useRoomSession } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { roomName } from '../../session/roomName.ts';
import { whereIs } from '../../session/whereIs.ts';
import { Field } from '../../ui/Field.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { RowList } from '../../ui/RowList.tsx';
import type { Somebody } from '../usePeople.ts';
import { PersonWords } from './PersonWords.tsx';
import { peopleGroups } from './peopleGroups.ts';
import { type PersonActions, personMenu } from './personMenu.ts';
import { useFoundWords } from './useFoundWords.ts';

/** So many are found at a glance. */
const MOST_UNFILTERED = 12;

interface PeopleListProps {
  people: readonly Somebody[];
  startAt?: string | undefined;
  actions: PersonActions;
}

interface OpenMenu {
  person: string;
  anchor: RefObject<HTMLElement>;
}

/** Everybody as one list: who is on this board first, each with what can be done. */
export function PeopleList({ people, startAt, actions }: PeopleListProps) {
  const room = useRoomSession();
  const { me, presence } = room;
  useReadable(room.rooms);
  const others = useReadable(presence.others);
  const host = useReadable(room.info)?.host;
  // Who comes or goes while this is read does not move the rows under anybody's hands.
  const [onBoard] = useState(() => new Set(presence.others.get().map(({ user }) => user.id)));
  const [typed, setTyped] = useState('');
  const [menu, setMenu] = useState<OpenMenu>();
  const groups = useMemo(
    () => peopleGroups({ people, onBoard, me: me.id, typed }),
    [people, onBoard, me.id, typed],
  );
  const count = groups.reduce((sum, group) => sum + group.people.length, 0);
  const found = useFoundWords(typed, count);

  const isFacilitator = me.role === 'facilitator';
  const byId = useMemo(() => new Map(people.map((person) => [person.id, person])), [people]);
  const nameOf = (id: string) => byId.get(id)?.name ?? '';
  const here = useMemo(() => new Set(others.map(({ user }) => user.id)), [others]);
  const addressOf = (id: string) => {
    const place = here.has(id) ? whereIs(id, room) : undefined;
    return place && room.store.addressOf(place.cell);
  };
  const itemsFor = (id: string) => {
    const person = byId.get(id);
    if (person === undefined) return [];
    const about = { isMe: id === me.id, isHost: id === host, isOnBoard: here.has(id), isFacilitator };
    return personMenu({ person, ...about }, actions);
  };
  const openMenu = (person: string, anchor: HTMLElement) =>
    itemsFor(person).length > 0 && setMenu({ person, anchor: { current: anchor } });

  return (
    <>
      {people.length > MOST_UNFILTERED && (
        <Field label={t('people.filter')} value={typed} onChange={(event) => setTyped(event.target.value)} />
      )}
      {found !== '' && <p className="soft">{found}</p>}
      <RowList
        label={t('people.list')}
        groups={groups.map((group) => ({
          id: group.id,
          heading: t(`people.${group.id}`),
          rows: group.people.map((person) => ({
            id: person.id,
            content: (
              <PersonWords
                person={person}
                isMe={person.id === me.id}
                isHost={person.id === host}
                room={roomName(room, person.room)}
                address={addressOf(person.id)}
              />
            ),
          })),
        }))}
        autoFocus
        startAt={startAt}
        onChoose={actions.goTo}
        onMenu={openMenu}
        actions={[
          {
            label: t('people.follow'),
            name: (id) => t('people.followNamed', { name: nameOf(id) }),
            isFor: (id) => onBoard.has(id) && id !== me.id,
            run: actions.follow,
          },
          {
            label: t('people.more'),
            name: (id) => t('people.moreNamed', { name: nameOf(id) }),
            isFor: () => isFacilitator,
            run: (id, button) => button && openMenu(id, button),
          },
        ]}
        moreWords={(more) => t('people.showMore', { count: more })}
      />
      {menu && (
        <Menu
          label={t('people.menu', { name: nameOf(menu.person) })}
          items={itemsFor(menu.person)}
          anchor={menu.anchor}
          onClose={() => setMenu(undefined)}
        />
      )}
    </>
  );
}
