import { t } from '../messages/t.ts';
import type { Act } from '../session/desk.ts';

const KINDS = ['gather', 'deletion', 'import', 'removal', 'closing'] as const;

/** What was done, in words; of a kind that this page does not know yet, that it was something. */
export function actWords({ kind, count }: Pick<Act, 'kind' | 'count'>): string {
  const known = KINDS.find((one) => one === kind);
  return t(known === undefined ? 'acts.kind.other' : `acts.kind.${known}`, { count });
}
