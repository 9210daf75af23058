import type { SessionInfo } from '@evenboard/protocol';
import { t } from '../messages/t.ts';
import { zonedTime } from './zonedTime.ts';

/** Until when one can write, and when it goes, in words; nothing where neither is set. */
export function closingWords(
  info: Pick<SessionInfo, 'state' | 'closesAt' | 'eraseAt' | 'timeZone'>,
): string | undefined {
  const { state, closesAt, eraseAt, timeZone } = info;
  const open =
    state === 'closed'
      ? t('closing.isClosed')
      : closesAt === undefined
        ? undefined
        : t('closing.openUntil', { when: zonedTime(closesAt, timeZone) });
  const erased =
    eraseAt === undefined ? undefined : t('closing.erasedOn', { when: zonedTime(eraseAt, timeZone) });
  return [open, erased].filter(Boolean).join(' ') || undefined;
}
