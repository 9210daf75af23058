/** What can be an address: up to a blank or a sign that no address has bare. */
const CANDIDATE = /https?:\/\/[^\s<>"“”„«»`{}|\\^]+/giu;

/** Signs that end a sentence around an address, not the address. */
const AFTER = /[.,;:!?…'’‘*_~]$/u;
const BRACKETS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
]);

function countSigns(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

/** Counted once: an address may be as long as a note, and nothing but closing brackets. */
function withoutEnd(text: string): string {
  const counts = countSigns(text);
  const count = (sign: string) => counts.get(sign) ?? 0;
  /** A bracket belongs to the address if it was opened there, as in encyclopaedias. */
  const closesTooMuch = (sign: string) => {
    const opening = BRACKETS.get(sign);
    return opening !== undefined && count(sign) > count(opening);
  };
  let end = text.length;
  for (; end > 0; end -= 1) {
    const sign = text[end - 1] ?? '';
    if (!AFTER.test(sign) && !closesTooMuch(sign)) break;
    counts.set(sign, count(sign) - 1);
  }
  return text.slice(0, end);
}

/** The address as the browser understands it. One that names somebody before its host only pretends to lead elsewhere. */
function parseLink(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, href } = new URL(text);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && username === '' && password === '' ? href : undefined;
}

/** The web addresses that are written out in a text, in its order and each once. Nothing but http and https counts. */
export function linksIn(text: string): readonly string[] {
  const found = text.match(CANDIDATE) ?? [];
  return [...new Set(found.flatMap((candidate) => parseLink(withoutEnd(candidate)) ?? []))];
}

export const hasLinks = (text: string | undefined) => text !== undefined && linksIn(text).length > 0;
