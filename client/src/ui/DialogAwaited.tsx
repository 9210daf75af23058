import { useLayoutEffect, useRef } from 'react';
import { t } from '../messages/t.ts';
import { holdKeys } from './heldKeys.ts';

interface DialogAwaitedProps {
  /** It is known that it does not come for now, and the page says so. */
  isMissing?: boolean;
  /** Closes what is not there yet. */
  onGiveUp(): void;
}

/** Stands in for a dialog that was asked for and is on its way: keys wait for it. */
export function DialogAwaited({ isMissing = false, onGiveUp }: DialogAwaitedProps) {
  const latest = useRef(onGiveUp);
  useLayoutEffect(() => {
    latest.current = onGiveUp;
  });
  useLayoutEffect(() => holdKeys(() => latest.current()), []);
  return isMissing ? <p role="alert">{t('session.dialogMissing')}</p> : null;
}
