import { t } from '../messages/t.ts';
import { useRoomSession } from './RoomSessionContext.ts';
import { useReadable } from './useReadable.ts';

/** The name of a participant; of `anonymous` and of strangers a word that says so. */
export function usePersonName(id: string | undefined): string {
  const { people, me } = useRoomSession();
  const all = useReadable(people);
  if (id === undefined || id === 'anonymous') return t('session.anonymous');
  return all.get(id)?.name ?? (id === me.id ? me.name : t('session.someone'));
}
