import { useReadable, useRoomSession } from '../hooks/index.ts';
import type { LateAtDesk } from '../session/desk.ts';

const NONE: readonly LateAtDesk[] = [];

/** Others' late words, for facilitators. */
export function useOthersLate(): readonly LateAtDesk[] {
  const { desk, me } = useRoomSession();
  const late = useReadable(desk)?.late;
  return late === undefined ? NONE : [...late.values()].filter(({ participant }) => participant !== me.id);
}
