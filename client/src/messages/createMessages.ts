import type { Words } from './flatWords.ts';

/** What fills the gaps; `count` also chooses the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>;

const GAP = /\{\{(\w+)\}\}/g;

/**
 * Looks up words, which may become more meanwhile, of a catalogue of i18next's JSON format, version 4
 * (https://www.i18next.com/misc/json-format): groups are parted by a dot, `{{name}}` is a gap, and plural forms end in
 * `_one`, `_other` and the other categories of the Unicode rules for the language. Words that are missing show as their
 * key: that is seen, and the page stands.
 */
export function createMessages(
  words: Words,
  language: string,
): (key: string, values?: MessageValues) => string {
  const plural = new Intl.PluralRules(language);

  function find(key: string, count: string | number | undefined): string {
    if (count === undefined) return words[key] ?? key;
    // Also in languages without a form of its own for it, none may have words of its own: "Nobody is here".
    const none = Number(count) === 0 ? words[`${key}_zero`] : undefined;
    const form = none ?? words[`${key}_${plural.select(Number(count))}`];
    return form ?? words[key] ?? words[`${key}_other`] ?? key;
  }

  return (key, values) => {
    const found = find(key, values?.['count']);
    if (values === undefined) return found;
    return found.replace(GAP, (gap, name: string) => String(values[name] ?? gap));
  };
}
