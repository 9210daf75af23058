import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';

/** Who did something, at the beginning of a sentence: by the client that wrote it; "Somebody" where that is not known. */
export function actorName({ presence, people }: RoomSession, by: number | undefined): string {
  const person = presence.personOf(by);
  return (person === undefined ? undefined : people.get().get(person)?.name) ?? t('together.somebody');
}
