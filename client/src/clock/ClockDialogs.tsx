import { useReadable } from '../hooks/index.ts';
import { ClockDialog } from './ClockDialog.tsx';
import { useClockActions } from './useClockActions.ts';

/** The dialog that sets a clock, open or not; once in a page. */
export function ClockDialogs() {
  const isOpen = useReadable(useClockActions().isSetting);
  return isOpen ? <ClockDialog /> : null;
}
