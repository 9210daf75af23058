import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, parseSync } from 'vite';
import { flatWords } from '../src/messages/flatWords.ts';
import { keysSaidIn } from './keysSaidIn.ts';

const CATALOGUE = fileURLToPath(new URL('../src/messages/en.json', import.meta.url));
const WORDS = fileURLToPath(new URL('../src/messages/words.ts', import.meta.url));
/** Where the words of all chunks that have come are together: a chunk cannot import what is not there yet. */
const SHELF = 'globalThis.evenboardWords';

/**
 * Puts each chunk's words at its head, so that a dialog's words come with the dialog, and never after it. Without it all
 * words of the product, 21 kB, would have to come before the first note is seen.
 */
export function wordsWithTheirCode(): Plugin {
  const words = flatWords(JSON.parse(readFileSync(CATALOGUE, 'utf8')));
  return {
    name: 'words-with-their-code',
    apply: 'build',
    load: (id) => (id === WORDS ? `export const words = ${SHELF} ??= {};` : null),
    renderChunk(code, { fileName }) {
      const said = keysSaidIn(parseSync(fileName, code).program, Object.keys(words));
      if (said.size === 0) return null;
      const brought = Object.fromEntries([...said].map((key) => [key, words[key]]));
      return { code: `Object.assign(${SHELF} ??= {}, ${JSON.stringify(brought)});\n${code}`, map: null };
    },
  };
}
