import { t } from '../messages/t.ts';
import type { Failure } from '../session/api.ts';

/** What went wrong on the first page, in words: what happened, whether anything is lost, what to do. */
export function describeFailure(failure: Failure): string {
  switch (failure.code) {
    case 'offline':
      return t('landing.offline');
    case 'create_key_needed':
      return t('landing.createKeyNeeded');
    case 'too_fast':
      return t('landing.tooFast');
    case 'bad_content':
    case 'malformed':
      return failure.detail || t('landing.failed');
    default:
      return t('landing.failed');
  }
}
