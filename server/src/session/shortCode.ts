import { randomInt } from 'node:crypto';

/** Without I, L, O, U, 0 and 1: they are mistaken for one another when said or read. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 8;

/** A code to say or type instead of a link, as it is stored. */
export function createShortCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** As it is shown: two groups of four. */
export function formatShortCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What somebody typed, as it is stored; `undefined` where it cannot be a code. */
export function parseShortCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s._-]/g, '');
  const isCode = code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter));
  return isCode ? code : undefined;
}
