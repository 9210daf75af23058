import { cleanLine, LIMITS } from '@evenboard/protocol';
import { t } from '../../messages/t.ts';

/** A name that was typed for somebody: cleaned, or what is wrong with it in words. */
export function readName(typed: string): { name: string } | { problem: string } {
  const name = cleanLine(typed);
  if (name === '') return { problem: t('people.nameMissing') };
  return name.length > LIMITS.nameLength ? { problem: t('door.nameTooLong') } : { name };
}
