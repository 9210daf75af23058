import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../client/src/command/commandTable.ts';
import { listening } from './listening.ts';

describe('keys and commands, heard through Orca', () => {
  const here = listening();

  it('the list of commands: to an address and back, where I am, the other view, the parts of the page', async () => {
    await here.kofi.do('write', {
      cell: 'C4',
      text: 'You asked what I needed before I had to explain it twice',
    });
    await here.listen('commands.txt');
  });

  it('every key of the grid, each with its answer', async () => {
    const pressed = new Set(
      (await readFile(join(import.meta.dirname, 'keys-grid.txt'), 'utf8'))
        .split('\n')
        .filter((step) => step.startsWith('key '))
        .flatMap((step) => step.slice(4).split(' ')),
    );
    const keys = COMMANDS.flatMap((command) => command.keys.map(asPressed));
    expect(keys.filter((key) => !pressed.has(key))).toEqual([]);
    await here.threeNotes();
    for (const [cell, text] of [
      ['B2', 'Travel paid'],
      ['B3', 'Carers lead'],
      ['C2', 'We finish on time'],
    ] as const) {
      await here.kofi.do('write', { cell, text });
    }
    await here.listen('keys-grid.txt');
  });
});

/** Keys as xdotool names them. */
const PRESSED: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  PageUp: 'Prior',
  PageDown: 'Next',
  Enter: 'Return',
  Space: 'space',
  ContextMenu: 'Menu',
  '/': 'slash',
};

/** A chord of the table ("Alt+Shift+U") as a scenario writes it ("alt+shift+u"). */
function asPressed(chord: string): string {
  const parts = chord.split('+');
  const key = parts.pop() ?? '';
  return [...parts, PRESSED[key] ?? (key.length === 1 ? key.toLowerCase() : key)]
    .map((part, index, all) => (index < all.length - 1 ? part.toLowerCase() : part))
    .join('+');
}
