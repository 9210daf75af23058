import type { CommandRequest, MomentEntry } from '@evenboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { type Answer, api } from '../session/api.ts';
import { failureWords } from '../session/failureWords.ts';

/** The earlier moments of the session, the newest first, and what can be asked of the server about them. */
export function useMoments() {
  const { sessionId, send } = useRoomSession();
  const [moments, setMoments] = useState<readonly MomentEntry[]>();
  const [problem, setProblem] = useState<string>();

  const taken = useCallback(<T>(answer: Answer<T>): { value: T } | undefined => {
    setProblem(answer.ok ? undefined : failureWords(answer.failure));
    return answer.ok ? { value: answer.value } : undefined;
  }, []);

  const look = useCallback(async () => {
    const found = taken(await api.moments(sessionId));
    if (found) setMoments(found.value.moments);
  }, [sessionId, taken]);

  useEffect(() => void look(), [look]);

  /** What the server answered; `undefined` where it did not do it, and the problem says why. */
  async function ask<T>(command: CommandRequest): Promise<T | undefined> {
    setProblem(undefined);
    return taken(await send<T>(command))?.value;
  }

  return { moments, problem, look, ask };
}
