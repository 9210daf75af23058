import { PAGE_LANGUAGE } from '../messages/t.ts';
import { readDevice, writeDevice } from '../session/deviceStorage.ts';

const KEY = 'captionLanguage';
/** Those that are spoken most where this is used; to them come those of whoever sits at the device. */
const SPOKEN =
  'ar bg bn cs cy de el es fa fr ga gd gu hi hu it ku lt lv nl pa pl ps pt ro ru sk so sq sw ta ti tr uk ur vi yue zh'.split(
    ' ',
  );

const names = new Intl.DisplayNames(PAGE_LANGUAGE, { type: 'language' });
const byName = new Intl.Collator(PAGE_LANGUAGE);

/** Tag and name of the languages that somebody may take down what is said in. */
export function captionLanguages(): readonly (readonly [string, string])[] {
  const tags = new Set([PAGE_LANGUAGE, ...SPOKEN, ...navigator.languages]);
  return [...tags]
    .map((tag) => [tag, names.of(tag) ?? tag] as const)
    .sort(([, one], [, other]) => byName.compare(one, other));
}

/** What this person took down in last, on this device. */
export function lastCaptionLanguage(): string {
  const kept = readDevice(KEY);
  return captionLanguages().find(([tag]) => tag === kept)?.[0] ?? PAGE_LANGUAGE;
}

export function keepCaptionLanguage(tag: string): void {
  writeDevice(KEY, tag);
}
