import type { Note } from '@evenboard/board';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { useUnconfirmed } from './useUnconfirmed.ts';

/** What somebody typed in my name and has finished; I have not said yet whether it is what I meant. */
export function useToConfirm(): readonly Note[] {
  const { me, presence } = useRoomSession();
  const others = useReadable(presence.others);
  const unconfirmed = useUnconfirmed();
  const isBeingTyped = (id: string) => others.some(({ editing }) => editing === id);
  return unconfirmed.filter(({ id, author }) => author === me.id && !isBeingTyped(id));
}
