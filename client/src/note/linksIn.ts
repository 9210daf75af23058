/** What can be an address: up to a blank or a sign that no address has bare. */
const CANDIDATE = /https?:\/\/[^\s<>"“”„«»`{}|\\^]+/giu;

/** Signs that end a sentence around an address, not the address. */
const AFTER = /[.,;:!?…'’‘*_~]$/u;
const BRACKETS = [
  ['(', ')'],
  ['[', ']'],
] as const;

const count = (text: string, sign: string) => text.split(sign).length - 1;

/** A bracket belongs to the address if it was opened there, as in encyclopaedias. */
function closesTooMuch(text: string): boolean {
  return BRACKETS.some(([open, close]) => text.endsWith(close) && count(text, close) > count(text, open));
}

function withoutEnd(text: string): string {
  let rest = text;
  while (AFTER.test(rest) || closesTooMuch(rest)) rest = rest.slice(0, -1);
  return rest;
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
