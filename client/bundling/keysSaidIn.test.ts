import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import en from '../src/messages/en.json';
import { flatWords } from '../src/messages/flatWords.ts';
import { keysSaidIn } from './keysSaidIn.ts';

const KEYS = [
  'save.saved',
  'save.lost',
  'people.here_one',
  'people.here_other',
  'people.role.host',
  'people.role.guest',
];
/** With `<name>` for a gap in a template. */
const saidBy = (code: string) => [
  ...keysSaidIn(parseSync('code.tsx', code.replace(/<(\w+)>/g, '$${$1}')).program, KEYS),
];

it('finds a key wherever it stands as a whole, with all its plural forms', () => {
  expect(saidBy("const LABELS = { saved: 'save.saved' } as const")).toEqual(['save.saved']);
  expect(saidBy('t(`save.lost`)')).toEqual(['save.lost']);
  expect(saidBy("t('people.here', { count: 3 })")).toEqual(['people.here_one', 'people.here_other']);
  expect(saidBy("const shown = <p title={isLost ? t('save.lost') : ''} />")).toEqual(['save.lost']);
});

it('finds all that a template can come to, in the call and under the names that bundlers give it', () => {
  expect(saidBy('t(`people.role.<role>`)')).toEqual(['people.role.host', 'people.role.guest']);
  expect(saidBy('t$3(isLost ? `save.<kind>` : "people.here")')).toEqual(KEYS.slice(0, 4));
  expect(saidBy('t(`people.<key>`)')).toEqual(['people.here_one', 'people.here_other']);
});

it('takes no other text for a key', () => {
  expect(saidBy('const kept = `save.<sessionId>`; readDevice(`people.role.<id>`)')).toEqual([]);
  expect(saidBy('t("save.lost", { name: `people.role.<id>` })')).toEqual(['save.lost']);
  expect(saidBy('t(`<a>.<b>`); // t("save.lost")')).toEqual([]);
});

it('finds each word of the catalogue in the source: what it does not find would be missing in the built page', () => {
  const source = join(import.meta.dirname, '..', 'src');
  const words = Object.keys(flatWords(en));
  const unsaid = new Set(words);
  for (const name of readdirSync(source, { recursive: true }).map(String)) {
    if (!/\.tsx?$/.test(name) || /\.test\.tsx?$/.test(name)) continue;
    const code = readFileSync(join(source, name), 'utf8');
    for (const key of keysSaidIn(parseSync(name, code).program, unsaid)) unsaid.delete(key);
  }
  expect([...unsaid]).toEqual([]);
});
