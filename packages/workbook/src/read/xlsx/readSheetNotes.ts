import { createWordsReader } from './cellWords.ts';
import { readXml } from './readXml.ts';

/** What a sheet shows beside its cells, by address. */
export function readSheetNotes(xml: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  const words = createWordsReader();
  let address = '';
  readXml(xml, {
    open(name, attributes) {
      if (name === 'comment') address = attributes().get('ref') ?? '';
      else words.open(name);
    },
    text: words.text,
    close(name) {
      words.close(name);
      if (name !== 'comment') return;
      const text = withoutNotice(words.take().replace(/\r\n?/g, '\n')).trim();
      if (text !== '') notes.set(address, text);
    },
  });
  return notes;
}

/** Excel writes its comments as notes too, for older programs, behind some lines about that. */
function withoutNotice(text: string): string {
  if (!text.startsWith('[Threaded comment]')) return text;
  return text.replace(/^[\s\S]*?\n\n(?:[^\n]*:\n)?/, '').replace(/^ {4}/gm, '');
}
