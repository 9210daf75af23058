import { lazy, type ReactNode, type RefObject, Suspense } from 'react';

export interface MenuItem {
  id: string;
  label: ReactNode;
  /** Plain words for type-ahead, where the label is more than a string. */
  text: string;
  onAction(): void;
  isDisabled?: boolean;
  /** A file to download; the item is then a link. */
  href?: string;
}

export interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  /** The element that the menu hangs from. */
  anchor: RefObject<Element | null>;
  /** Called when the menu closes, before the chosen item's action. */
  onClose(): void;
}

const MenuWindow = lazy(() => import('./MenuWindow.tsx').then((m) => ({ default: m.MenuWindow })));

/** Fetches the menu's code ahead of time, so that one opens while the line is down. */
export function preloadMenu(): void {
  void import('./MenuWindow.tsx').catch(() => undefined);
}

/** A menu of actions, open while it is rendered. Focus goes in, and back on closing. */
export function Menu(props: MenuProps) {
  return (
    <Suspense fallback={null}>
      <MenuWindow {...props} />
    </Suspense>
  );
}
