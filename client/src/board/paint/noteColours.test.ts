import { afterEach, expect, it, vi } from 'vitest';
import { readNoteColours } from './noteColours.ts';

const [PAPER, INK] = ['rgb(250, 240, 200)', 'rgb(20, 20, 20)'];

function show(isForced: boolean): void {
  const style = document.createElement('style');
  style.textContent = `.note { background-color: ${PAPER}; color: ${INK}; }`;
  document.head.append(style);
  const matches = (query: string) => ({ matches: query.includes('forced-colors') && isForced });
  vi.stubGlobal('matchMedia', matches);
}

afterEach(() => {
  vi.unstubAllGlobals();
  document.head.replaceChildren();
});

it('shows a note that is a few pixels large in its colour', () => {
  show(false);
  expect(readNoteColours('blue')).toMatchObject({ ground: PAPER, dot: PAPER });
});

it('shows it in the ink where the system’s own colours make all paper alike', () => {
  show(true);
  expect(readNoteColours('blue')).toMatchObject({ ground: PAPER, dot: INK });
});
