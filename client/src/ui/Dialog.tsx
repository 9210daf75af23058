import type { ReactNode } from 'react';
import { createDialogChunk } from './createDialogChunk.tsx';

export interface DialogProps {
  title: string;
  /** Called by Escape, by a press outside and by the close button. Focus returns to where it was. */
  onClose(): void;
  children: ReactNode;
  /** For a question that must be answered: not closed by a press outside. */
  isAlert?: boolean;
}

/**
 * A modal dialog. Render it to open it; put `autoFocus` on what should have the focus first. Fetched ahead of time, one
 * opens while the line is down.
 */
export const Dialog = createDialogChunk<DialogProps>(
  () => import('./DialogWindow.tsx').then(({ DialogWindow }) => DialogWindow),
  ({ onClose }) => onClose,
);
