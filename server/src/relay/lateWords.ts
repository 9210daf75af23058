import type { LateKind } from '@evenboard/protocol';
import * as Y from 'yjs';
import type { LateFacts, StructRange } from '../storage/Store.ts';
import type { Touched } from './guard/checkUpdate.ts';
import { creationFacts } from './guard/creationFacts.ts';

/** What one late update says about one thing on the board. */
export interface LateWords extends LateFacts {
  readonly kind: LateKind;
  readonly text: string;
  /** The thing, as `<root>/<entry>`. */
  readonly target: string;
  /** The structs of the update that are about it: by them the same words are known when they come again. */
  readonly structs: readonly StructRange[];
}

interface Target {
  readonly root: string;
  readonly entry: string;
  readonly structs: Map<number, { from: number; to: number }>;
  /** What was written into a text that others have deleted meanwhile. */
  readonly lost: string[];
}

/** Where the whole of an update counts that has no words in it: something was moved, deleted or coloured. */
export const WORDLESS = 'board';

/**
 * The words of an update that is not applied, read from the page as its writer has it: the document with the update.
 * An update without words answers one entry without words, so that its writer hears of it all the same.
 */
export function lateWords(doc: Y.Doc, update: Uint8Array, touched: Touched): LateWords[] {
  const page = new Y.Doc();
  try {
    Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(page, update);
    const targets = targetsOf(touched);
    const words = targets.flatMap((target) => {
      const found = wordsAbout(target, doc, page);
      return found && found.text.trim() !== '' ? [found] : [];
    });
    return words.length > 0 ? words : [wordless(targets)];
  } finally {
    page.destroy();
  }
}

function targetsOf({ writes, deletions }: Touched): Target[] {
  const targets = new Map<string, Target>();
  const targetOf = (root: string, entry: string): Target => {
    const name = `${root}/${entry}`;
    const target = targets.get(name) ?? { root, entry, structs: new Map(), lost: [] };
    targets.set(name, target);
    return target;
  };
  for (const { item, place } of writes) {
    const target = targetOf(place.root, place.entry ?? '');
    const { client, clock } = item.id;
    const range = target.structs.get(client) ?? { from: clock, to: clock };
    const to = Math.max(range.to, clock + item.length);
    target.structs.set(client, { from: Math.min(range.from, clock), to });
    const isText = place.root === 'notes' && place.field === 'text';
    if (place.isGone && isText && item.content instanceof Y.ContentString) target.lost.push(item.content.str);
  }
  for (const { place } of deletions) targetOf(place.root, place.entry ?? '');
  return [...targets.values()];
}

function wordsAbout(target: Target, doc: Y.Doc, page: Y.Doc): LateWords | undefined {
  const { root, entry } = target;
  const before = doc.getMap(root).get(entry);
  const after = page.getMap(root).get(entry);
  const known = { target: `${root}/${entry}`, structs: rangesOf(target) };
  if (root === 'legend') {
    return typeof after === 'string' && after !== before
      ? { ...known, kind: 'other', text: after }
      : undefined;
  }
  if (root === 'sections') {
    const text = changed(before, after, ['title', 'prompt']);
    return text === undefined ? undefined : { ...known, kind: 'section', text, section: entry };
  }
  if (root === 'comments') {
    const text = changed(before, after, ['text']);
    if (text === undefined) return undefined;
    return { ...known, kind: 'comment', text, ...idField('note', fieldOf(after, 'note')), ...factsOf(after) };
  }
  return root === 'notes' ? noteWords(known, target, before, after) : undefined;
}

function noteWords(
  known: Pick<LateWords, 'target' | 'structs'>,
  { entry, lost }: Target,
  before: unknown,
  after: unknown,
): LateWords | undefined {
  const text = changed(before, after, ['text']);
  if (text === undefined) {
    return lost.length === 0 ? undefined : { ...known, kind: 'edit', text: lost.join(''), note: entry };
  }
  const place = fieldOf(after, 'place');
  const section =
    typeof place === 'object' && place !== null && 'section' in place ? place.section : undefined;
  const colour = fieldOf(after, 'colour');
  return {
    ...known,
    kind: before === undefined ? 'note' : 'edit',
    text,
    note: entry,
    ...idField('section', section),
    ...(typeof colour === 'string' && { colour }),
    ...(before === undefined && factsOf(after)),
  };
}

function wordless(targets: readonly Target[]): LateWords {
  const [only, ...others] = targets.filter(({ root }) => root === 'notes');
  const note = others.length === 0 ? only?.entry : undefined;
  const structs = targets.flatMap(rangesOf);
  return { kind: 'other', text: '', target: WORDLESS, structs, ...idField('note', note) };
}

/** The words of these fields where they are not what they were before, else `undefined`. */
function changed(before: unknown, after: unknown, fields: readonly string[]): string | undefined {
  const words = (value: unknown) => fields.map((name) => wordsOf(fieldOf(value, name)));
  if (words(before).join('\n') === words(after).join('\n')) return undefined;
  return words(after)
    .filter((one) => one !== '')
    .join('\n');
}

const fieldOf = (value: unknown, name: string): unknown =>
  value instanceof Y.Map ? value.get(name) : undefined;

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : value instanceof Y.Text ? value.toString() : '';
}

function factsOf(entry: unknown): LateFacts {
  const facts = creationFacts((name) => fieldOf(entry, name));
  if (facts === undefined) return {};
  const { author, createdAt, typedBy } = facts;
  return { author, createdAt, ...(typedBy !== undefined && { typedBy }) };
}

const idField = <Name extends 'note' | 'section'>(name: Name, value: unknown): { [N in Name]?: string } =>
  (typeof value === 'string' ? { [name]: value } : {}) as { [N in Name]?: string };

const rangesOf = ({ structs }: Target): StructRange[] =>
  [...structs].map(([client, { from, to }]) => ({ client, from, to }));
