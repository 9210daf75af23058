import type { CommandRequest, DoorEntry } from '@evenboard/protocol';
import { useEffect, useState } from 'react';
import { useAnnouncer } from '../../announce/index.ts';
import { useReadable, useRoomSession } from '../../hooks/index.ts';
import { useAsk } from '../useAsk.ts';

const OPEN: Readonly<DoorEntry> = { lobby: false, locked: false };

/** The door as it is, or as I have just asked for it: a switch that is pressed shows at once that it is. */
export function useDoor() {
  const door = useReadable(useRoomSession().desk)?.door ?? OPEN;
  const announcer = useAnnouncer();
  const { ask, problem } = useAsk();
  const [asked, setAsked] = useState<Partial<DoorEntry>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server says counts from when it says it
  useEffect(() => setAsked({}), [door.lobby, door.locked]);

  return {
    door: { ...door, ...asked },
    problem,
    async change(part: Partial<DoorEntry>, command: CommandRequest, words: string): Promise<void> {
      setAsked({ ...asked, ...part });
      if (await ask(command)) announcer.say(words);
      else setAsked({});
    },
  };
}
