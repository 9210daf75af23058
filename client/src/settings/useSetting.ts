import { useAnnouncer } from '../announce/index.ts';
import { useSettings } from '../hooks/index.ts';
import { changeSettings, type Settings } from '../session/settings.ts';
import { settingWords } from '../session/settingWords.ts';

/** The settings, and the way to change some of them: at once, kept, and said. */
export function useChangeSettings(): (part: Partial<Settings>, words?: string) => void {
  const announcer = useAnnouncer();
  return (part, words = settingWords(part)) => {
    changeSettings(part);
    announcer.say(words);
  };
}

/** One setting and how to answer it anew. */
export function useSetting<Key extends keyof Settings>(key: Key) {
  const change = useChangeSettings();
  return [useSettings()[key], (value: Settings[Key]) => change({ [key]: value })] as const;
}
