import type { QuietEntry } from '@evenboard/protocol';
import { useEffect, useState } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { api } from '../session/api.ts';

/**
 * Whether `owner` has said that they are done, and the way to keep what they say now. After a reload the server tells
 * me of myself; of others, facilitators know it from their desk.
 */
export function useIsDone({ stage, done }: QuietEntry, owner: string): [boolean, (isDone: boolean) => void] {
  const { me, sessionId, desk } = useRoomSession();
  const atDesk = useReadable(desk)?.quiet?.done.has(owner);
  const [said, setSaid] = useState<boolean>();
  // While nobody is done there is nothing to ask.
  const isToAsk = owner === me.id && said === undefined && done > 0;

  useEffect(() => {
    if (!isToAsk) return undefined;
    let isOver = false;
    void api.me(sessionId).then((answer) => {
      if (!isOver && answer.ok) setSaid((before) => before ?? answer.value.quietDone === stage);
    });
    return () => {
      isOver = true;
    };
  }, [isToAsk, sessionId, stage]);

  return [said ?? atDesk ?? false, setSaid];
}
