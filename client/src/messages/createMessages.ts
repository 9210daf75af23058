/** A catalogue as its file has it: groups of words, in groups. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** What fills the gaps; `count` also chooses the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>;

const GAP = /\{\{(\w+)\}\}/g;

/**
 * Looks up words in a catalogue of i18next's JSON format, version 4
 * (https://www.i18next.com/misc/json-format): groups are parted by a dot, `{{name}}` is a gap, and plural forms end in
 * `_one`, `_other` and the other categories of the Unicode rules for the language. Words that are missing show as their
 * key: that is seen, and the page stands.
 */
export function createMessages(
  catalogue: Catalogue,
  language: string,
): (key: string, values?: MessageValues) => string {
  const words = new Map(leaves(catalogue, ''));
  const plural = new Intl.PluralRules(language);

  function find(key: string, count: string | number | undefined): string {
    if (count === undefined) return words.get(key) ?? key;
    // Also in languages without a form of its own for it, none may have words of its own: "Nobody is here".
    const none = Number(count) === 0 ? words.get(`${key}_zero`) : undefined;
    const form = none ?? words.get(`${key}_${plural.select(Number(count))}`);
    return form ?? words.get(key) ?? words.get(`${key}_other`) ?? key;
  }

  return (key, values) => {
    const found = find(key, values?.['count']);
    if (values === undefined) return found;
    return found.replace(GAP, (gap, name: string) => String(values[name] ?? gap));
  };
}

function leaves(catalogue: Catalogue, path: string): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}
