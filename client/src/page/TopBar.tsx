import { Download, Link as LinkIcon, Users } from 'lucide-react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { api } from '../session/api.ts';
import { Brand } from '../ui/Brand.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { PageDialog } from './PageDialogs.tsx';
import { SaveBadge } from './SaveBadge.tsx';
import { SessionMenu } from './SessionMenu.tsx';
import { usePeopleHere } from './usePeopleHere.ts';
import { useRoomName } from './useRoomName.ts';

interface TopBarProps {
  title: string;
  onOpen(dialog: PageDialog): void;
  onLeave(): void;
}

/** Title and room, the state of saving, people, links, the workbook, and the menu of the rest. */
export function TopBar({ title, onOpen, onLeave }: TopBarProps) {
  const { me, sessionId, info } = useRoomSession();
  const here = usePeopleHere().length;
  const room = useRoomName();
  const shownTitle = useReadable(info)?.title ?? title;
  return (
    <header className="top">
      <Brand isSignOnly />
      <h1>
        {shownTitle} <span className="where">· {room}</span>
      </h1>
      <SaveBadge />
      <Button tone="quiet" className="wide" onClick={() => onOpen('people')}>
        <Icon of={Users} />
        {t('session.peopleHere', { count: here })}
      </Button>
      {me.role === 'facilitator' && (
        <Button tone="quiet" className="wide" onClick={() => onOpen('links')}>
          <Icon of={LinkIcon} />
          {t('session.links')}
        </Button>
      )}
      <a
        className="btn quiet wide"
        href={api.workbookAddress(sessionId)}
        download
        aria-label={t('session.download')}
      >
        <Icon of={Download} />
        {t('session.workbook')}
      </a>
      <SessionMenu onOpen={onOpen} onLeave={onLeave} />
    </header>
  );
}
