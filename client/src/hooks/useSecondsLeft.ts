import { useEffect, useReducer } from 'react';
import { useRoomSession } from './RoomSessionContext.ts';
import { useReadable } from './useReadable.ts';

const SECOND_MS = 1_000;

/**
 * Whole seconds until a moment of the server's clock, never less than none; renders again each second, as the second
 * changes. Without a moment, nothing.
 */
export function useSecondsLeft(endsAt: number | undefined): number | undefined {
  const { serverNow, isTimeKnown } = useRoomSession();
  useReadable(isTimeKnown);
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const leftMs = endsAt === undefined ? undefined : Math.max(0, endsAt - serverNow());

  // After every render: what is left of the second is asked anew, so that no error adds up.
  useEffect(() => {
    if (!leftMs) return;
    const timer = setTimeout(renderAgain, leftMs % SECOND_MS || SECOND_MS);
    return () => clearTimeout(timer);
  });
  return leftMs === undefined ? undefined : Math.ceil(leftMs / SECOND_MS);
}
