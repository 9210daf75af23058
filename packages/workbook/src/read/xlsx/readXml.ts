import { FileRefused } from '../FileRefused.ts';

/** What is told of an XML file, in its order. Names come without their prefix. */
export interface XmlReader {
  /** `attributes` reads the tag's attributes; names keep their prefix. An empty element is opened and closed. */
  open?(name: string, attributes: () => ReadonlyMap<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(lt|gt|amp|quot|apos));/g;
const NAMED = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" } as const;

/**
 * Reads XML once from front to back, in a time that grows with its length alone. It knows what spreadsheets write and
 * nothing more: a document type, which is where entities would be declared, is refused, and a reference to one means nothing.
 */
export function readXml(xml: string, reader: XmlReader): void {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const end = tag < 0 ? xml.length : tag;
    if (end > at) reader.text?.(withReferences(xml.slice(at, end)));
    if (tag < 0) return;
    at = readMarkup(xml, tag, reader);
  }
}

/** Answers where the markup that begins at `tag` is over. */
function readMarkup(xml: string, tag: number, reader: XmlReader): number {
  if (xml.startsWith('<?', tag)) return endOf(xml, '?>', tag + 2);
  if (xml.startsWith('<!--', tag)) return endOf(xml, '-->', tag + 4);
  if (xml.startsWith('<![CDATA[', tag)) {
    const end = endOf(xml, ']]>', tag + 9);
    reader.text?.(xml.slice(tag + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<!', tag)) throw new FileRefused('entities');
  const end = endOfTag(xml, tag + 1);
  const isClosing = xml[tag + 1] === '/';
  const isEmpty = xml[end - 2] === '/';
  const words = xml.slice(tag + (isClosing ? 2 : 1), end - (isEmpty ? 2 : 1));
  const name = nameOf(words);
  if (!isClosing) reader.open?.(name, () => attributesOf(words));
  if (isClosing || isEmpty) reader.close?.(name);
  return end;
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new FileRefused('damaged');
  return at + mark.length;
}

/** Behind the `>` of a tag; one that stands in an attribute is not it. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at];
    if (character === '>') return at + 1;
    if (character === '"' || character === "'") at = endOf(xml, character, at + 1) - 1;
  }
  throw new FileRefused('damaged');
}

function nameOf(words: string): string {
  const end = words.search(/[\s/]/);
  const name = end < 0 ? words : words.slice(0, end);
  return name.slice(name.indexOf(':') + 1);
}

function attributesOf(words: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of words.matchAll(ATTRIBUTE)) {
    found.set(name, withReferences(double ?? single ?? ''));
  }
  return found;
}

function withReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED[name as keyof typeof NAMED];
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
