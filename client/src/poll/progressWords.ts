import { t } from '../messages/t.ts';
import type { Poll } from '../session/readPolls.ts';

/**
 * How many have answered, before the result is shown. While the poll is open the number goes up in steps, so that more
 * may have answered than it says; of none it says nothing.
 */
export function progressWords({ state, answered }: Pick<Poll, 'state' | 'answered'>): string {
  if (state !== 'open') return `${t('poll.isClosed')} ${t('poll.answered', { count: answered })}`;
  return answered === 0 ? '' : t('poll.soFar', { count: String(answered) });
}
