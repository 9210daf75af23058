import { useMemo } from 'react';
import { useReadable, useRoomSession } from '../../hooks/index.ts';
import type { HelpCall, Waiting } from '../../session/desk.ts';
import { type Signalling, signalQueue } from '../signals/signalQueue.ts';

type WithId<Entry> = Entry & { readonly id: string };

/** Everybody who waits for a facilitator, who waits longest first. */
export interface Calls {
  readonly waiting: readonly WithId<Waiting>[];
  readonly help: readonly WithId<HelpCall>[];
  readonly signals: readonly Signalling[];
}

const NONE: Calls = { waiting: [], help: [], signals: [] };

/** Who waits for a facilitator; nobody, for who is none. */
export function useCalls(): Calls {
  const room = useRoomSession();
  const desk = useReadable(room.desk);
  const people = useReadable(room.people);
  return useMemo(() => {
    if (desk === undefined) return NONE;
    return {
      waiting: [...desk.lobby].map(([id, one]) => ({ id, ...one })).sort((a, b) => a.askedAt - b.askedAt),
      help: [...desk.help].map(([id, one]) => ({ id, ...one })).sort((a, b) => a.at - b.at),
      signals: signalQueue(people).filter(({ person }) => person !== room.me.id),
    };
  }, [desk, people, room.me.id]);
}
