import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { land } from './land.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function openTable() {
  document.body.innerHTML =
    '<table><tbody><tr><td tabindex="0">Tea</td></tr></tbody></table><button type="button"></button>';
  const find = (selector: string) => document.querySelector<HTMLElement>(selector) as HTMLElement;
  const [table, cell, button] = [find('table'), find('td'), find('button')];
  land(table, () => cell.focus());
  return { table, cell, button };
}

describe('landing in the grid', () => {
  it('is on the table for a moment, so that a screen reader turns to focus mode, and then on the cell', () => {
    const { table, cell } = openTable();
    expect(document.activeElement).toBe(table);
    vi.runAllTimers();
    expect(document.activeElement).toBe(cell);
    expect(table.hasAttribute('tabindex')).toBe(false);
  });

  it('does not bring back who has gone elsewhere in that moment', () => {
    const { button } = openTable();
    button.focus();
    vi.runAllTimers();
    expect(document.activeElement).toBe(button);
  });
});
