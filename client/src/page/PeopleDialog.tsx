import { useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useFollow, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { whereIs } from '../session/whereIs.ts';
import { afterDialog } from '../ui/afterDialog.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RowList } from '../ui/RowList.tsx';
import { type Somebody, usePeople, usePeopleHere } from './usePeopleHere.ts';

const ROLE_WORDS = {
  facilitator: 'session.roleFacilitator',
  participant: 'session.roleParticipant',
  observer: 'session.roleObserver',
} as const;

interface PeopleDialogProps {
  /** Who has the focus when it opens. */
  startAt?: string | undefined;
  onClose(): void;
}

/** "Kofi, participant, on C4" */
function PersonWords({ person, address }: { person: Somebody; address?: string | undefined }) {
  const { me } = useRoomSession();
  return (
    <>
      <bdi className="strong">{person.name}</bdi>
      {person.id === me.id && ` (${t('session.personYou')})`}, {t(ROLE_WORDS[person.role])}
      {address !== undefined && `, ${t('people.at', { address })}`}
    </>
  );
}

function PeopleList({ heading, people }: { heading: string; people: readonly Somebody[] }) {
  if (people.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul className="people">
        {people.map((person) => (
          <li key={person.id}>
            <PersonWords person={person} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Those who are on this board, to go to and to follow. */
interface PeopleOnBoardProps extends PeopleDialogProps {
  people: readonly Somebody[];
}

function PeopleOnBoard({ people, startAt, onClose }: PeopleOnBoardProps) {
  const room = useRoomSession();
  const notes = useNoteActions();
  useReadable(room.presence.others);
  const { goTo, follow } = useFollow();
  if (people.length === 0) return null;

  /** First the dialog goes and gives the focus back, then my place and the focus go on; the words come last. */
  function leaveFor(go: (person: string) => void, person: string): void {
    onClose();
    afterDialog(() => {
      go(person);
      notes.focusCurrent();
    });
  }

  const addressOf = (person: string) => {
    const place = whereIs(person, room);
    return place && room.store.addressOf(place.cell);
  };
  const rows = people.map((person) => ({
    id: person.id,
    content: <PersonWords person={person} address={addressOf(person.id)} />,
  }));
  return (
    <>
      <p className="soft">{t('people.hint')}</p>
      <RowList
        label={t('people.onBoard')}
        groups={[{ id: 'here', heading: t('people.onBoard'), rows }]}
        autoFocus
        startAt={startAt}
        onChoose={(person) => leaveFor(goTo, person)}
        action={{
          label: t('people.follow'),
          name: (id) => t('people.followNamed', { name: people.find((one) => one.id === id)?.name ?? '' }),
          run: (person) => leaveFor(follow, person),
        }}
        moreWords={(count) => t('people.more', { count })}
      />
    </>
  );
}

/** Who is in the session: on this board, here otherwise, and not here now. */
export function PeopleDialog({ startAt, onClose }: PeopleDialogProps) {
  const { presence, me, store, current } = useRoomSession();
  const announcer = useAnnouncer();
  const notes = useNoteActions();
  // Who comes or goes while this is read does not move the rows under anybody's hands.
  const [ids] = useState(() => new Set(presence.others.get().map(({ user }) => user.id)));
  const everybody = usePeople();
  const here = usePeopleHere();
  const onBoard = everybody.filter(({ id }) => ids.has(id) && id !== me.id);
  const elsewhere = here.filter(({ id }) => !ids.has(id) || id === me.id);
  const away = everybody.filter(({ id }) => !ids.has(id) && !here.some((one) => one.id === id));

  function close(): void {
    onClose();
    afterDialog(() => {
      notes.focusCurrent();
      announcer.say(t('people.backOn', { address: store.addressOf(current.get().cell) }));
    });
  }

  return (
    <Dialog title={t('session.peopleHeading')} onClose={close}>
      <PeopleOnBoard people={onBoard} startAt={startAt} onClose={onClose} />
      <PeopleList heading={t('session.peopleHereGroup')} people={elsewhere} />
      <PeopleList heading={t('session.peopleAwayGroup')} people={away} />
    </Dialog>
  );
}
