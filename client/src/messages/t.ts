import i18next from 'i18next';
import en from './en.json';

type Plain<Key extends string> =
  Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : Key;
type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Path}${Plain<Key>}`
    : Leaves<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];

/** A key of the catalogue; plural forms (`…_one`, `…_other`) are one key, chosen by `count`. */
export type MessageKey = Leaves<typeof en>;

const i18n = i18next.createInstance({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  // React escapes; a name with an apostrophe must not be escaped twice.
  interpolation: { escapeValue: false },
  initAsync: false,
});
void i18n.init();

/** Words without gaps are the same each time: looked up once, for a thousand cells ask for them at once. */
const plainWords = new Map<MessageKey, string>();

/** The words under `key`, with `{{name}}` filled from `values`. */
export function t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string {
  if (values !== undefined) return i18n.t(key, values);
  const known = plainWords.get(key) ?? i18n.t(key);
  plainWords.set(key, known);
  return known;
}

/** The language of the catalogue in use, for `<html lang>`. */
export const PAGE_LANGUAGE = 'en-GB';
