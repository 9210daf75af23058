import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { failureWords } from '../session/failureWords.ts';

/** Adds somebody who takes part through the facilitator; their id, or nothing where the server would not. */
export function useNewcomer(): (name: string) => Promise<string | undefined> {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  return async (name) => {
    const answer = await room.send<{ participant: { id: string } }>({
      type: 'addProxy',
      name,
      channel: 'present',
    });
    if (answer.ok) return answer.value.participant.id;
    announcer.say(failureWords(answer.failure));
    return undefined;
  };
}
