import { shortened } from './cellText.ts';

interface NameRules {
  /** Names that something else has already. */
  readonly taken?: readonly string[];
  /** In UTF-16 units. */
  readonly longest?: number;
}

/** The names in their order, told apart without regard to case: of two that are equal the second gets " (2)". */
export function uniqueNames(wanted: readonly string[], rules: NameRules = {}): string[] {
  const { taken = [], longest = Number.POSITIVE_INFINITY } = rules;
  const used = new Set(taken.map(key));
  return wanted.map((name) => {
    let unique = shortened(name, longest);
    for (let n = 2; used.has(key(unique)); n += 1) {
      const suffix = ` (${n})`;
      unique = shortened(name, longest - suffix.length).trimEnd() + suffix;
    }
    used.add(key(unique));
    return unique;
  });
}

function key(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
