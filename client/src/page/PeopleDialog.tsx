import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { type Somebody, usePeople, usePeopleHere } from './usePeopleHere.ts';

const ROLE_WORDS = {
  facilitator: 'session.roleFacilitator',
  participant: 'session.roleParticipant',
  observer: 'session.roleObserver',
} as const;

function PeopleList({ heading, people }: { heading: string; people: readonly Somebody[] }) {
  const { me } = useRoomSession();
  if (people.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul className="people">
        {people.map((person) => (
          <li key={person.id}>
            <span className="strong">{person.name}</span>
            {person.id === me.id && ` (${t('session.personYou')})`}, {t(ROLE_WORDS[person.role])}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who is in the session: here now, and not here now. */
export function PeopleDialog({ onClose }: { onClose(): void }) {
  const here = usePeopleHere();
  const away = usePeople().filter((person) => !here.some((one) => one.id === person.id));
  return (
    <Dialog title={t('session.peopleHeading')} onClose={onClose}>
      <PeopleList heading={t('session.peopleHereGroup')} people={here} />
      <PeopleList heading={t('session.peopleAwayGroup')} people={away} />
    </Dialog>
  );
}
