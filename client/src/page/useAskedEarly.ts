import { useBreakoutActions } from '../breakouts/index.ts';
import { useClockActions } from '../clock/index.ts';
import { useReadable } from '../hooks/index.ts';
import { useNoteActions } from '../note/index.ts';
import { useSectionActions } from '../section/index.ts';

/** What closes a dialog that was asked for at a note, a section, or a bar, before the place for dialogs was there. */
export function useAskedEarly(): (() => void) | undefined {
  const notes = useNoteActions();
  const sections = useSectionActions();
  const rooms = useBreakoutActions();
  const clock = useClockActions();
  const note = useReadable(notes.dialog);
  const section = useReadable(sections.dialog);
  const room = useReadable(rooms.dialog);
  const isSetting = useReadable(clock.isSetting);
  if (note !== undefined) return notes.closeDialog;
  if (section !== undefined) return () => sections.close();
  if (room !== undefined) return rooms.close;
  return isSetting ? clock.closeSet : undefined;
}
