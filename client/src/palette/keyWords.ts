import { type CommandId, chordsOf, chordsWords } from '../command/index.ts';
import { t } from '../messages/t.ts';

/** The keys of a command as this person has them, with what is only for the board named so. Empty for none. */
export function keyWords(id: CommandId): string {
  const everywhere = chordsOf(id);
  const letters = chordsOf(id, 'board').slice(everywhere.length);
  const board = letters.length === 0 ? '' : t('keys.onBoard', { keys: chordsWords(letters) });
  return [chordsWords(everywhere), board].filter(Boolean).join(', ');
}
