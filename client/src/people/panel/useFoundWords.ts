import { useEffect } from 'react';
import { useAnnouncer } from '../../announce/index.ts';
import { t } from '../../messages/t.ts';

const AT_REST_MS = 700;

/** How many are found by what was typed, in words; said once the typing rests. Empty where nothing was typed. */
export function useFoundWords(typed: string, count: number): string {
  const announcer = useAnnouncer();
  const found = count === 0 ? t('people.foundNone') : t('people.found', { count });
  const words = typed.trim() === '' ? '' : found;
  useEffect(() => {
    if (words === '') return undefined;
    const timer = setTimeout(() => announcer.say(words), AT_REST_MS);
    return () => clearTimeout(timer);
  }, [announcer, words]);
  return words;
}
