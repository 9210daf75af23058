import { randomInt } from 'node:crypto';

/** Without I, L, O, U, 0 and 1: they are mistaken for one another when said or read. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const GROUP = 4;

/** A kind of code that people say, read and type. */
export interface Codes {
  /** A random one, as it is stored. */
  create(): string;
  /** What somebody typed, as it is stored; `undefined` where it cannot be such a code. */
  parse(typed: string): string | undefined;
}

function codesOf(length: number): Codes {
  return {
    create: () => Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
    parse(typed) {
      const code = typed.toUpperCase().replace(/[\s._-]/g, '');
      const isCode = code.length === length && [...code].every((letter) => ALPHABET.includes(letter));
      return isCode ? code : undefined;
    },
  };
}

/** Stands for the participants' link of a session. */
export const shortCodes = codesOf(8);
/** Stands for one person: half as long again, because it opens what is theirs. */
export const cardCodes = codesOf(12);

/** Tells one ballot from the others, to whose it is alone. */
export const receiptCodes = codesOf(8);

/** As it is shown: in groups of four. */
export function formatCode(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? code;
}
