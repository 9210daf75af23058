import type { CommandRequest } from '@evenboard/protocol';
import { useAnnouncer } from '../../announce/index.ts';
import { useRoomSession } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { useSignals } from '../signals/useSignals.ts';
import { useAsk } from '../useAsk.ts';

/** What facilitators answer to those who wait. Each says its result; what was refused stands in `problem`. */
export function useAnswers() {
  const { desk, people } = useRoomSession();
  const announcer = useAnnouncer();
  const signals = useSignals();
  const { ask, problem } = useAsk();

  async function askAndSay(command: CommandRequest, words: string): Promise<void> {
    if (await ask(command)) announcer.say(words);
  }

  const waitingName = (id: string) => desk.get()?.lobby.get(id)?.name ?? t('session.someone');
  return {
    problem,
    letIn(ids: readonly string[]) {
      const [first] = ids;
      const words =
        ids.length === 1 && first !== undefined
          ? t('calls.letInSaid', { name: waitingName(first) })
          : t('calls.letAllInSaid', { count: ids.length });
      return askAndSay({ type: 'admit', participants: [...ids] }, words);
    },
    turnAway: (id: string) =>
      askAndSay({ type: 'turnAway', participant: id }, t('calls.turnedAway', { name: waitingName(id) })),
    answerHelp(id: string) {
      const name = people.get().get(id)?.name ?? t('session.someone');
      return askAndSay({ type: 'answerHelp', participant: id }, t('calls.answered', { name }));
    },
    clear: signals.clear,
  };
}
