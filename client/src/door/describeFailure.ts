import { t } from '../messages/t.ts';
import type { Failure } from '../session/api.ts';

/** Whether another try with this link can help; if not, the form is of no use. */
export function isLinkDead(failure: Failure): boolean {
  return ['wrong_key', 'no_such_session', 'no_such_thing'].includes(failure.code);
}

/** Why somebody could not come in, in words: what happened and what to do next. */
export function describeFailure(failure: Failure): string {
  switch (failure.code) {
    case 'wrong_key':
    case 'no_such_session':
    case 'no_such_thing':
      return t('door.wrongLink');
    case 'session_full':
      return t('door.full');
    case 'turned_away':
      return t('door.turnedAway');
    case 'removed':
      return t('door.removed');
    case 'door_locked':
      return t('door.locked');
    case 'session_closed':
      return t('door.closed');
    case 'too_fast':
      return t('door.tooFast');
    case 'offline':
      return t('door.offline');
    case 'bad_content':
    case 'malformed':
      return failure.detail || t('door.failed');
    default:
      return t('door.failed');
  }
}
