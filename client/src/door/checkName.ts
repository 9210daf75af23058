import { cleanLine, LIMITS } from '@evenboard/protocol';
import { t } from '../messages/t.ts';

/** What is wrong with a first name, in words, or `undefined` where it will do. */
export function checkName(name: string): string | undefined {
  const clean = cleanLine(name);
  if (clean === '') return t('door.nameMissing');
  return clean.length > LIMITS.nameLength ? t('door.nameTooLong') : undefined;
}
