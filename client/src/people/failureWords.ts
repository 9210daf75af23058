import { t } from '../messages/t.ts';
import type { Failure } from '../session/api.ts';

/** Why the server did not do what was asked, in its own words where it gave some. */
export function failureWords({ code, detail }: Failure): string {
  if (code === 'offline') return t('people.offline');
  return detail === '' ? t('people.failed') : detail;
}
