import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const guide = readFileSync(path.join(import.meta.dirname, '../../docs/security.md'), 'utf8');

it('every test that docs/security.md names is there under its title', () => {
  const named = [...guide.matchAll(/`([\w/.]+\.test\.ts)`(?:: ([^|·]+?))?(?= [|·])/gu)];
  expect(named).toHaveLength(guide.match(/\.test\.ts`/g)?.length ?? 0);
  const missing = named.filter(([, file = '', title]) => {
    const source = path.join(import.meta.dirname, file);
    return !existsSync(source) || (title !== undefined && !readFileSync(source, 'utf8').includes(title));
  });
  expect(missing.map(([words]) => words)).toEqual([]);
});
