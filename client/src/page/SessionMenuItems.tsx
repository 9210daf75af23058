import type { RefObject } from 'react';
import type { PageCommandId } from '../command/index.ts';
import { useDerived, useRoomSession, useSettings } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { usePeopleCount } from '../people/index.ts';
import { useSectionActions } from '../section/index.ts';
import { api } from '../session/api.ts';
import { changeSettings, effectiveTheme } from '../session/settings.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import type { PageDialog } from './PageDialogs.tsx';
import type { PageCommands } from './pageCommands.ts';

/** With names that are shorter here than in the list of all commands. */
const OF_SESSION = [
  ['closing', 'closing.menu'],
  ['acts', 'acts.menu'],
  ['moments', 'moments.menu'],
  ['repeat', 'repeat.menu'],
  ['erase', 'erase.menu'],
] as const;

interface SessionMenuItemsProps {
  commands: PageCommands;
  anchor: RefObject<HTMLButtonElement | null>;
  onOpen(dialog: PageDialog): void;
  onLeave(): void;
  onClose(): void;
}

/** The menu of the top bar while it is open. In a chunk of its own: the notes are there before anybody opens it. */
export function SessionMenuItems({ commands, anchor, onOpen, onLeave, onClose }: SessionMenuItemsProps) {
  const { me, sessionId, info } = useRoomSession();
  const arePointersOff = useDerived(info, (now) => now?.pointersOff === true);
  const here = usePeopleCount();
  const sections = useSectionActions();
  useSettings();
  const other = effectiveTheme() === 'dark' ? 'light' : 'dark';

  const item = (id: string, text: string, onAction: () => void): MenuItem => ({
    id,
    label: text,
    text,
    onAction,
  });
  const command = (id: PageCommandId, text: string) => item(id, text, () => commands.run(id));
  const possible = (...ids: readonly PageCommandId[]) =>
    ids.filter((id) => commands.can(id)).map((id) => command(id, t(`command.${id}`)));
  const isFacilitator = me.role === 'facilitator';
  const groups = [
    {
      heading: t('menu.board'),
      items: [
        item('sections', t('section.menu'), () => sections.openList(() => anchor.current?.focus())),
        command('legend', t('legend.menu')),
        command('pointHere', t('spotlight.point')),
        ...(isFacilitator ? [command('gatherHere', t('spotlight.gather'))] : []),
        ...possible('capture', 'unconfirmed'),
        command('present', t('command.present')),
        {
          ...item('workbook', t('session.download'), () => undefined),
          href: api.workbookAddress(sessionId),
        },
        command('takeHome', t('takeHome.menu')),
        ...(isFacilitator ? [command('bringIn', t('bringIn.menu'))] : []),
      ],
    },
    {
      heading: t('menu.people'),
      items: [
        item('people', t('session.peopleMenu', { count: here }), () => onOpen('people')),
        command('messages', t('notices.menu')),
        command('captions', t('captions.menu')),
        ...(isFacilitator
          ? [
              command('calls', t('calls.heading')),
              command('door', t('doorway.menu')),
              command('pointersForAll', t(arePointersOff ? 'pointers.menuOn' : 'pointers.menuOff')),
              item('links', t('links.heading'), () => onOpen('links')),
            ]
          : []),
      ],
    },
    {
      heading: t('menu.course'),
      items: [
        command('plan', t('command.plan')),
        ...possible('nextStage', 'setClock', 'pauseClock', 'addMinute', 'stopClock'),
        command('toggleClock', t('command.toggleClock')),
        ...possible('rooms', 'roomsOverview', 'chooseRoom', 'askForHelp', 'goToRoom'),
      ],
    },
    {
      heading: t('menu.votes'),
      items: possible(
        ...(['openVote', 'ballot', 'closeVote', 'revealVote', 'runOff', 'votes'] as const),
        ...(['answerPoll', 'polls', 'askPoll'] as const),
      ),
    },
    {
      heading: t('menu.session'),
      items: [
        ...OF_SESSION.filter(([id]) => commands.can(id)).map(([id, words]) => command(id, t(words))),
        command('dataSheet', t('data.heading')),
      ],
    },
    {
      heading: t('menu.you'),
      items: [
        command('settings', t('page.settings')),
        command('keyList', t('page.help')),
        command('practice', t('page.practice')),
        item('rename', t('session.rename'), () => onOpen('rename')),
        command('returnLink', t('returnLink.menu')),
        item('theme', t(other === 'light' ? 'session.themeToLight' : 'session.themeToDark'), () =>
          changeSettings({ theme: other }),
        ),
        item('leave', t('session.leave'), onLeave),
        item('forget', t('session.forget'), () => onOpen('forget')),
      ],
    },
  ];

  return (
    <Menu
      label={t('session.menu')}
      items={[command('palette', t('page.commands'))]}
      groups={groups}
      anchor={anchor}
      onClose={onClose}
    />
  );
}
