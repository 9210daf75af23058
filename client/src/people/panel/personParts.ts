import type { Role } from '@evenboard/protocol';
import { t } from '../../messages/t.ts';
import type { Somebody } from '../usePeople.ts';

const ROLE_WORDS = {
  facilitator: 'session.roleFacilitator',
  participant: 'session.roleParticipant',
  observer: 'session.roleObserver',
} as const;

export const roleWords = (role: Role) => t(ROLE_WORDS[role]);

interface PersonAbout {
  person: Somebody;
  isHost: boolean;
  room: string;
  address?: string | undefined;
}

/** What is told of somebody behind their name, in the order in which it matters. */
export function personParts({ person, isHost, room, address }: PersonAbout): readonly string[] {
  const { role, online, proxy, muted, gone } = person;
  const parts = [
    isHost && t('people.host'),
    roleWords(role),
    proxy !== undefined && t(`people.channel.${proxy}`),
    address === undefined ? room : t('people.at', { address }),
    gone !== undefined && t(`people.${gone}`),
    !online && gone === undefined && proxy === undefined && t('people.awayNow'),
    muted === true && t('people.muted'),
  ];
  return parts.filter((part) => part !== false);
}
