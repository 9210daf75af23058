import type { ReactNode, RefObject } from 'react';
import { createDialogChunk } from './createDialogChunk.tsx';

export interface MenuItem {
  id: string;
  label: ReactNode;
  /** Plain words for type-ahead, where the label is more than a string. */
  text: string;
  onAction(): void;
  /** It would do nothing now but say this: it is grey, can be reached all the same, and says it when it is chosen. */
  why?: string | undefined;
  /** A file to download; the item is then a link. */
  href?: string;
}

/** Items that belong together, under a heading. */
export interface MenuGroup {
  heading: string;
  items: readonly MenuItem[];
}

export interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  /** Below the items. Those without items are left out. */
  groups?: readonly MenuGroup[];
  /** The element that the menu hangs from. */
  anchor: RefObject<Element | null>;
  /** Called when the menu closes, before the chosen item's action. */
  onClose(): void;
}

/**
 * A menu of actions, open while it is rendered. Focus goes in, and back on closing. Fetched ahead of time, one opens
 * while the line is down.
 */
export const Menu = createDialogChunk<MenuProps>(
  () => import('./MenuWindow.tsx').then(({ MenuWindow }) => MenuWindow),
  ({ onClose }) => onClose,
);
