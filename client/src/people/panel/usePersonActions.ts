import type { CommandRequest } from '@evenboard/protocol';
import { useAnnouncer } from '../../announce/index.ts';
import { useFollow, useRoomSession } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { useNoteActions } from '../../note/index.ts';
import { afterDialog } from '../../ui/afterDialog.ts';
import { useAsk } from '../useAsk.ts';
import type { PersonActions, PersonTask } from './personMenu.ts';

interface Options {
  /** The dialog goes, because I go to somebody. */
  onLeave(): void;
  /** A form takes the place of the list. */
  onTask(task: PersonTask, person: string): void;
}

/** What I do with people from their list. Each says its result; what was refused stands in `problem`. */
export function usePersonActions({ onLeave, onTask }: Options): {
  actions: PersonActions;
  problem: string | undefined;
} {
  const { people, presence, me } = useRoomSession();
  const announcer = useAnnouncer();
  const notes = useNoteActions();
  const { goTo, follow } = useFollow();
  const { ask, problem } = useAsk();
  const nameOf = (id: string) => people.get().get(id)?.name ?? t('session.someone');
  const isOnBoard = (id: string) => id !== me.id && presence.others.get().some(({ user }) => user.id === id);

  /** First the dialog goes and gives the focus back, then my place and the focus go on; the words come last. */
  function leaveFor(go: (person: string) => void, person: string): void {
    if (!isOnBoard(person)) {
      announcer.say(t('people.notOnBoard', { name: nameOf(person) }));
      return;
    }
    onLeave();
    afterDialog(() => {
      go(person);
      notes.focusCurrent();
    });
  }

  async function askAndSay(command: CommandRequest, words: string): Promise<void> {
    if (await ask(command)) announcer.say(words);
  }

  return {
    problem,
    actions: {
      goTo: (person) => leaveFor(goTo, person),
      follow: (person) => leaveFor(follow, person),
      open: onTask,
      mute: (participant, muted) =>
        void askAndSay(
          { type: 'mutePerson', participant, muted },
          t(muted ? 'people.mutedSaid' : 'people.unmutedSaid', { name: nameOf(participant) }),
        ),
      handOn: (participant) =>
        void askAndSay({ type: 'handOn', participant }, t('people.hostSaid', { name: nameOf(participant) })),
      letBackIn: (participant) =>
        void askAndSay(
          { type: 'letBackIn', participant },
          t('people.backInSaid', { name: nameOf(participant) }),
        ),
    },
  };
}
