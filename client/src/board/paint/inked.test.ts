import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTE_COLOURS } from '@evenboard/board';
import { expect, it } from 'vitest';
import { inked } from './inked.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../ui/tokens.css'), 'utf8');

it.each(NOTE_COLOURS)('draws the mark of %s in the ink alone', (colour) => {
  const url = new RegExp(`--mark-${colour}: url\\("(data:.*?)"\\)`).exec(tokens)?.[1] ?? '';
  const picture = decodeURIComponent(inked(url, 'rgb(17, 34, 57)').replace('data:image/svg+xml,', ''));
  const root = new DOMParser().parseFromString(picture, 'image/svg+xml').documentElement;
  expect(root.getAttribute('fill')).toBe('rgb(17, 34, 57)');
  expect(picture).not.toContain('#000');
  const strokes = [...root.querySelectorAll('[stroke]')].map((shape) => shape.getAttribute('stroke'));
  expect(strokes.every((stroke) => stroke === 'rgb(17, 34, 57)')).toBe(true);
});
