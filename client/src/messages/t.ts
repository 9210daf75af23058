import { createMessages, type MessageValues } from './createMessages.ts';
import type en from './en.json';
import { words } from './words.ts';

type Plain<Key extends string> =
  Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : Key;
type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Path}${Plain<Key>}`
    : Leaves<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];

/** A key of the catalogue; plural forms (`…_one`, `…_other`) are one key, chosen by `count`. */
export type MessageKey = Leaves<typeof en>;

/** The words under `key`, with `{{name}}` filled from `values`. React escapes; nothing is escaped here. */
export const t: (key: MessageKey, values?: MessageValues) => string = createMessages(words, 'en');

/** The language of the catalogue in use, for `<html lang>`. */
export const PAGE_LANGUAGE = 'en-GB';
