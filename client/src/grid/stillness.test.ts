import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStillness } from './stillness.ts';

const VIEW_TOP_PX = 120;
const VIEW_PX = 500;
const HEAD_PX = 50;
const ROW_PX = 100;

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** A table in a box that scrolls, laid out as a browser would: this test's page has no layout of its own. */
function openLayout(rowCount: number) {
  document.body.innerHTML =
    '<div class="scroller" style="overflow-y: auto"><table><thead></thead><tbody></tbody></table></div>';
  const [scroller, head, body] = ['.scroller', 'thead', 'tbody'].map((one) =>
    document.querySelector<HTMLElement>(one),
  ) as [HTMLElement, HTMLElement, HTMLElement];
  const at = { rows: rowCount, focus: 0, barPx: 0, scrollTop: 0 };
  const space = (side: string) =>
    Number.parseFloat(scroller.style.getPropertyValue(`--space-${side}`) || '0');
  const content = () => space('above') + HEAD_PX + at.rows * ROW_PX + space('below');
  // As narrow.css has it: no higher than the view, and lower where the table is short.
  const height = () => Math.min(VIEW_PX - at.barPx, content());
  const top = () => VIEW_TOP_PX + at.barPx;
  const clamp = () => {
    at.scrollTop = Math.max(0, Math.min(at.scrollTop, content() - height()));
    return at.scrollTop;
  };
  Object.defineProperties(scroller, {
    scrollTop: {
      get: clamp,
      set(px: number) {
        at.scrollTop = px;
      },
    },
    scrollHeight: { get: content },
    clientHeight: { get: height },
  });
  // The page is as high as the window: jsdom would scroll it all the same.
  Object.defineProperty(document.documentElement, 'scrollTop', {
    configurable: true,
    get: () => 0,
    set: () => undefined,
  });
  const box = (from: number, px: number) => ({ top: from, bottom: from + px, height: px }) as DOMRect;
  const rowTop = (index: number) => top() + space('above') + HEAD_PX + index * ROW_PX - clamp();
  scroller.getBoundingClientRect = () => box(top(), height());
  head.getBoundingClientRect = () => box(Math.max(top(), top() + space('above') - clamp()), HEAD_PX);
  function draw(): void {
    body.replaceChildren(
      ...Array.from({ length: at.rows }, (_, index) => {
        const row = document.createElement('tr');
        row.setAttribute('aria-rowindex', String(index + 2));
        row.getBoundingClientRect = () => box(rowTop(index), ROW_PX);
        return row;
      }),
    );
  }
  draw();
  const still = createStillness({
    scroller: () => scroller,
    focused: () => (at.focus < 0 ? undefined : (body.children[at.focus] as HTMLElement)),
  });
  return { at, still, draw, rowTop, scroller, space };
}

const change = fc.record({
  rows: fc.integer({ min: 1, max: 60 }),
  focus: fc.nat(59),
  barPx: fc.constantFrom(0, 0, 20, 44),
});

describe('holding still', () => {
  it('keeps the focused row at its height wherever others push it, and out from behind the header', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(59),
        fc.nat(6_000),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        (rows, focus, scrolled, changes) => {
          const { at, still, draw, rowTop } = openLayout(rows);
          at.focus = focus % rows;
          at.scrollTop = scrolled;
          still.remember();
          const before = rowTop(at.focus);
          const headBottom = () => VIEW_TOP_PX + at.barPx + HEAD_PX;
          const covered = Math.max(0, headBottom() - before);
          const isInSight = before + ROW_PX > VIEW_TOP_PX + HEAD_PX && before < VIEW_TOP_PX + VIEW_PX;
          fc.pre(isInSight);
          for (const next of changes) {
            Object.assign(at, next, { focus: next.focus % next.rows });
            draw();
            still.hold();
            // What pushes the header down covers no more of the row than was covered.
            expect(rowTop(at.focus)).toBeCloseTo(Math.max(before, headBottom() - covered), 1);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('covers no more of the first visible row than before while the focus is elsewhere', () => {
    const { at, still, draw, rowTop } = openLayout(30);
    at.focus = -1;
    at.scrollTop = 1_030;
    still.remember();
    const before = rowTop(10);
    at.barPx = 44;
    draw();
    still.hold();
    expect(rowTop(10)).toBeCloseTo(before + 44, 1);
  });

  it('takes the space away when I move myself', () => {
    const { at, still, draw, space } = openLayout(30);
    at.focus = 9;
    at.scrollTop = 600;
    still.remember();
    at.focus = 0;
    draw();
    still.hold();
    expect(space('above')).toBeGreaterThan(0);
    still.release();
    expect([space('above'), space('below')]).toEqual([0, 0]);
  });

  it('remembers anew where I scroll to, and not where holding scrolled', () => {
    const { at, still, draw, rowTop, scroller } = openLayout(40);
    at.focus = 12;
    at.scrollTop = 900;
    const stop = still.connect();
    scroller.scrollTop = 1_000;
    document.dispatchEvent(new Event('scroll'));
    const before = rowTop(12);
    at.focus = 15;
    draw();
    still.hold();
    document.dispatchEvent(new Event('scroll'));
    at.focus = 12;
    draw();
    still.hold();
    expect(rowTop(12)).toBeCloseTo(before, 1);
    stop();
  });
});
