import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from './config.ts';

describe('README', () => {
  it('has the same table of settings', () => {
    const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8');
    const table = /<!-- settings -->([\s\S]*?)<!-- \/settings -->/.exec(readme)?.[1] ?? '';
    const rows = SETTINGS.map(({ name, default: value, meaning }) =>
      value === '' ? `| \`${name}\` | | ${meaning} |` : `| \`${name}\` | \`${value}\` | ${meaning} |`,
    );
    expect(table.trim().split('\n').slice(2)).toEqual(rows);
  });
});
