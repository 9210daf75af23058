import { createWordsReader } from './cellWords.ts';
import { readXml } from './readXml.ts';

/** The strings that cells name by their number. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const words = createWordsReader();
  readXml(xml, {
    open: words.open,
    text: words.text,
    close(name) {
      words.close(name);
      if (name === 'si') strings.push(words.take());
    },
  });
  return strings;
}
