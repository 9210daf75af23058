import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardCodes, formatCode, shortCodes } from './codes.ts';
import { createKey, createToken, hashSecret, isSameHash, roleOfKey } from './keys.ts';
import { quietNumber } from './quietNumber.ts';
import { createSealer } from './Sealer.ts';

describe('keys', () => {
  it('have at least 128 bits, tokens 256', () => {
    expect(Buffer.from(createKey(), 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(Buffer.from(createToken(), 'base64url')).toHaveLength(32);
    expect(createKey()).not.toBe(createKey());
  });

  it('open the role they were made for, and none of another session', () => {
    const hashes = { facilitator: hashSecret('f'), participant: hashSecret('p'), observer: hashSecret('o') };
    expect(roleOfKey('p', hashes)).toBe('participant');
    expect(roleOfKey('f', hashes)).toBe('facilitator');
    expect(roleOfKey('x', hashes)).toBeUndefined();
    expect(isSameHash('', '')).toBe(false);
  });
});

describe('codes', () => {
  it('are read however people type them', () => {
    for (const codes of [shortCodes, cardCodes]) {
      const code = codes.create();
      expect(codes.parse(` ${formatCode(code).toLowerCase().replace('-', ' ')} `)).toBe(code);
      expect(codes.parse('short')).toBeUndefined();
    }
    expect(shortCodes.parse('O0O0-I1I1')).toBeUndefined();
    expect(shortCodes.parse(cardCodes.create())).toBeUndefined();
    expect(formatCode('ABCDEFGHJKMN')).toBe('ABCD-EFGH-JKMN');
  });
});

describe('quietNumber', () => {
  it('tells two people with one name apart', () => {
    expect(quietNumber('Kofi', ['Wren'])).toBe('Kofi');
    expect(quietNumber('Kofi', ['kofi'])).toBe('Kofi 2');
    expect(quietNumber('Kofi', ['Kofi', 'Kofi 2'])).toBe('Kofi 3');
  });

  it('stays within the longest name and cuts no character in two', () => {
    const long = '🙂'.repeat(30);
    const numbered = quietNumber(long, [long]);
    expect(numbered.length).toBeLessThanOrEqual(60);
    expect(numbered).toMatch(/^🙂+ 2$/u);
  });
});

describe('the sealer', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'evenboard-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('opens what it sealed, also after a restart, and keeps its secret to the owner', async () => {
    const sealed = (await createSealer(folder)).seal('a key');
    expect(sealed).not.toContain('a key');
    expect((await createSealer(folder)).open(sealed)).toBe('a key');
    expect((await stat(path.join(folder, 'secret'))).mode & 0o777).toBe(0o600);
  });

  it('opens nothing that is damaged or of another secret', async () => {
    const sealer = await createSealer(folder);
    expect(sealer.open('')).toBeUndefined();
    expect(sealer.open(`${sealer.seal('a key').slice(0, -2)}AA`)).toBeUndefined();
  });

  it('does not go on with a secret that is damaged', async () => {
    await writeFile(path.join(folder, 'secret'), 'short');
    await expect(createSealer(folder)).rejects.toThrow(/damaged/);
  });
});
