import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tableHtml } from './tableHtml.ts';

const cell = (text: string, right: number, down: number) => ({ text, right, down, colour: 'teal' as const });
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

it('has each note in its place, in its colour by day, and as text whatever it looks like', () => {
  const page = parsed(tableHtml([cell('=1+1', 0, 0), cell('<b>\nTravel & food', 1, 2)]));
  const cells = [...page.querySelectorAll('tr')].map((row) => [...row.cells].map((one) => one.textContent));
  expect(cells).toEqual([
    ['=1+1', ''],
    ['', ''],
    ['', '<b>Travel & food'],
  ]);
  const first = page.querySelector('td');
  expect(first?.getAttribute('bgcolor')).toBe('#9CF3F1');
  expect(first?.getAttribute('style')).toContain("mso-number-format:'\\@'");
  expect(page.querySelectorAll('br')).toHaveLength(1);
});

it('holds whatever people wrote and nothing of it becomes markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', "'", '/', ' ') }), (text) => {
      const page = parsed(tableHtml([cell(text, 0, 0), cell('b', 1, 0)]));
      expect(page.querySelector('td')?.textContent).toBe(text);
      expect(page.querySelectorAll('table *')).toHaveLength(4);
    }),
    { numRuns: 60 },
  );
});
