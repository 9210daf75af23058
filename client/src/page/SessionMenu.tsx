import { Menu as MenuIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { t } from '../messages/t.ts';
import { IconButton } from '../ui/Button.tsx';
import { createDialogChunk } from '../ui/createDialogChunk.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { PageDialog } from './PageDialogs.tsx';
import type { PageCommands } from './pageCommands.ts';

/** What the menu holds. */
export const SessionMenuItems = createDialogChunk(
  () => import('./SessionMenuItems.tsx').then((part) => part.SessionMenuItems),
  ({ onClose }) => onClose,
);

interface SessionMenuProps {
  commands: PageCommands;
  onOpen(dialog: PageDialog): void;
  onLeave(): void;
}

/** Everything of the top bar once more, and what is needed rarely: practice, name, theme, leave, forget. */
export function SessionMenu(props: SessionMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <IconButton
        ref={button}
        className="menu-button"
        tone="quiet"
        label={t('session.menu')}
        icon={<Icon of={MenuIcon} />}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      />
      {isOpen && <SessionMenuItems {...props} anchor={button} onClose={() => setIsOpen(false)} />}
    </>
  );
}
