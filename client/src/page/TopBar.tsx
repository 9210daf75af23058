import { CircleQuestionMark, Download, Link as LinkIcon, Settings, Users } from 'lucide-react';
import { ROOM_HEADING_ID, RoomsButton } from '../breakouts/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { PeoplePills, usePeopleCount } from '../people/index.ts';
import { api } from '../session/api.ts';
import { Brand } from '../ui/Brand.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { PageDialog } from './PageDialogs.tsx';
import type { PageCommands } from './pageCommands.ts';
import { REGION } from './regions.ts';
import { SaveBadge } from './SaveBadge.tsx';
import { SessionMenu } from './SessionMenu.tsx';
import { useRoomName } from './useRoomName.ts';

interface TopBarProps {
  title: string;
  commands: PageCommands;
  onOpen(dialog: PageDialog, about?: string): void;
  onLeave(): void;
}

/** Title and room, the state of saving, people, links, the workbook, settings, help, and the menu of the rest. */
export function TopBar({ title, commands, onOpen, onLeave }: TopBarProps) {
  const { me, sessionId, info } = useRoomSession();
  const here = usePeopleCount();
  const room = useRoomName();
  const shownTitle = useReadable(info)?.title ?? title;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: outside of main it is a landmark, which takes a name
    <header className="top" aria-label={t('page.region.top')} {...REGION}>
      <Brand isSignOnly />
      <h1 id={ROOM_HEADING_ID} tabIndex={-1}>
        {shownTitle} <span className="where">· {room}</span>
      </h1>
      <PeoplePills onOpen={(person) => onOpen('people', person)} />
      <SaveBadge />
      <Button tone="quiet" className="wide" onClick={() => onOpen('people')}>
        <Icon of={Users} />
        {t('session.peopleHere', { count: here })}
      </Button>
      <RoomsButton />
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
      <IconButton
        tone="quiet"
        className="wide"
        label={t('page.settings')}
        icon={<Icon of={Settings} />}
        onClick={() => commands.run('settings')}
      />
      <IconButton
        tone="quiet"
        className="wide"
        label={t('page.help')}
        icon={<Icon of={CircleQuestionMark} />}
        onClick={() => commands.run('keyList')}
      />
      <SessionMenu commands={commands} onOpen={onOpen} onLeave={onLeave} />
    </header>
  );
}
