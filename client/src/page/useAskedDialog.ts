import { useBreakoutActions } from '../breakouts/index.ts';
import { useChangeActions } from '../changes/index.ts';
import { useClockActions } from '../clock/index.ts';
import { useFindActions } from '../find/index.ts';
import { useReadable } from '../hooks/index.ts';
import { useNoteActions } from '../note/index.ts';
import { usePlanActions } from '../plan/index.ts';
import { usePollActions } from '../poll/index.ts';
import { usePresentActions } from '../present/index.ts';
import { useSectionActions } from '../section/index.ts';
import { useVoteActions } from '../vote/index.ts';

interface Asked {
  /** What is open, if anything is. */
  readonly dialog: unknown;
  close(): void;
}

/** What closes the dialogs that features were asked for, by a command of theirs; nothing while none is open. */
export function useAskedDialog(): (() => void) | undefined {
  const notes = useNoteActions();
  const sections = useSectionActions();
  const changes = useChangeActions();
  const find = useFindActions();
  const clock = useClockActions();
  const plan = usePlanActions();
  const rooms = useBreakoutActions();
  const polls = usePollActions();
  const votes = useVoteActions();
  const present = usePresentActions();
  const features: readonly Asked[] = [
    { dialog: useReadable(notes.dialog), close: notes.closeDialog },
    { dialog: useReadable(sections.dialog), close: () => sections.close() },
    { dialog: useReadable(changes.isOpen), close: changes.close },
    { dialog: useReadable(find.isOpen), close: find.close },
    { dialog: useReadable(clock.isSetting), close: clock.closeSet },
    { dialog: useReadable(plan.dialog), close: () => plan.close() },
    { dialog: useReadable(rooms.dialog), close: rooms.close },
    { dialog: useReadable(polls.dialog), close: () => polls.close() },
    { dialog: useReadable(votes.dialog), close: votes.close },
    { dialog: useReadable(present.shown), close: present.close },
  ];
  return features.find(({ dialog }) => dialog !== undefined && dialog !== false)?.close;
}
