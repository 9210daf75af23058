import { readDevice, writeDevice } from '../../session/deviceStorage.ts';
import { createValue, type Readable } from '../../session/Readable.ts';

/** What somebody types, and what they mean by it. */
export interface Abbreviation {
  /** Without spaces: "cp". */
  readonly short: string;
  /** "co-production" */
  readonly words: string;
}

export type ShorthandReading =
  | { readonly kind: 'entries'; readonly entries: readonly Abbreviation[] }
  | { readonly kind: 'notUnderstood'; readonly line: number; readonly words: string }
  | { readonly kind: 'tooMany' };

export const MOST_ENTRIES = 100;
export const LONGEST_WORDS = 80;
const KEY = 'shorthand';

/** One on each line: the short form, a space or "=", the words. */
export function readShorthandText(text: string): ShorthandReading {
  const entries = new Map<string, Abbreviation>();
  for (const [index, whole] of text.split(/\r\n|\r|\n/).entries()) {
    const line = whole.trim().replace(/\s+/gu, ' ');
    if (line === '') continue;
    const entry = parseEntry(/^(?<short>\S+?)(?: ?[=→] ?| )(?<words>.+)$/u.exec(line)?.groups);
    if (entry === undefined) return { kind: 'notUnderstood', line: index + 1, words: line.slice(0, 60) };
    entries.set(entry.short.toLowerCase(), entry);
  }
  if (entries.size > MOST_ENTRIES) return { kind: 'tooMany' };
  return { kind: 'entries', entries: [...entries.values()] };
}

export function writeShorthandText(entries: readonly Abbreviation[]): string {
  return entries.map(({ short, words }) => `${short} ${words}`).join('\n');
}

/** From this device's storage, where anything may stand. */
function parseEntries(value: unknown): readonly Abbreviation[] {
  return Array.isArray(value) ? value.slice(0, MOST_ENTRIES).flatMap((one) => parseEntry(one) ?? []) : [];
}

function parseEntry(value: unknown): Abbreviation | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { short, words } = value as Record<string, unknown>;
  if (typeof short !== 'string' || !/^\S+$/u.test(short) || short.length > LONGEST_WORDS) return undefined;
  if (typeof words !== 'string' || words.trim() === '' || words.length > LONGEST_WORDS) return undefined;
  return { short, words };
}

const current = createValue(parseEntries(readDevice(KEY)));

/** The abbreviations of whoever uses this device. They are never sent anywhere. */
export const shorthand: Readable<readonly Abbreviation[]> = current;

export function keepShorthand(entries: readonly Abbreviation[]): void {
  writeDevice(KEY, entries);
  current.set(entries);
}
