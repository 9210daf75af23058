import type { MomentEntry } from '@evenboard/protocol';
import { t } from '../messages/t.ts';

const KINDS = ['quarter', 'gather', 'import', 'merge', 'deletion', 'undo'] as const;

/** What a moment is known by: its name, or what it was kept before; of a kind that this page does not know, that it was kept. */
export function momentTitle({ kind, name }: Pick<MomentEntry, 'kind' | 'name'>): string {
  if (name !== undefined) return t('moments.named', { name });
  const known = KINDS.find((one) => one === kind);
  return t(known === undefined ? 'moments.kind.other' : `moments.kind.${known}`);
}

/** How much was on all boards together. */
export function notesIn({ rooms }: Pick<MomentEntry, 'rooms'>): number {
  return rooms.reduce((sum, { notes }) => sum + notes, 0);
}
