import { lazy, type ReactNode, Suspense } from 'react';

export interface DialogProps {
  title: string;
  /** Called by Escape, by a press outside and by the close button. Focus returns to where it was. */
  onClose(): void;
  children: ReactNode;
  /** For a question that must be answered: not closed by a press outside. */
  isAlert?: boolean;
}

const DialogWindow = lazy(() => import('./DialogWindow.tsx').then((m) => ({ default: m.DialogWindow })));

/** Fetches the dialog's code ahead of time, so that one opens while the line is down. */
export function preloadDialog(): void {
  void import('./DialogWindow.tsx').catch(() => undefined);
}

/** A modal dialog. Render it to open it; put `autoFocus` on what should have the focus first. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense fallback={null}>
      <DialogWindow {...props} />
    </Suspense>
  );
}
