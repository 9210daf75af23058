import { useReadable } from '../hooks/index.ts';
import { useNoteActions } from '../note/index.ts';
import { backAfterDialog } from '../ui/afterDialog.ts';
import { useCaptureSwitch } from './captureSwitch.ts';
import { ShorthandDialog } from './shorthand/ShorthandDialog.tsx';
import { UnconfirmedDialog } from './UnconfirmedDialog.tsx';

/** What the line has besides itself, while it is open: the list of what is not confirmed yet, and the abbreviations. */
export function CaptureDialogs() {
  const toggle = useCaptureSwitch();
  const actions = useNoteActions();
  const isListOpen = useReadable(toggle.isListOpen);
  const isShorthandOpen = useReadable(toggle.isShorthandOpen);
  const isLineOpen = useReadable(toggle.isOpen);

  /** Back to where one was typing. */
  function closeShorthand(): void {
    toggle.closeShorthand();
    backAfterDialog(() => (isLineOpen ? toggle.open() : actions.focusCurrent()));
  }

  return (
    <>
      {isListOpen && <UnconfirmedDialog />}
      {isShorthandOpen && <ShorthandDialog onClose={closeShorthand} />}
    </>
  );
}
