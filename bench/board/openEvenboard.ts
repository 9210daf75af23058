import type { Page } from '@playwright/test';
import { type FilledBoard, openFilledBoard } from '../shared/openFilledBoard.ts';
import type { BoardUnderTest, NoteInSight } from './BoardUnderTest.ts';
import { benchNote, columnsFor, type Point, SECTIONS, sectionPosition } from './notes.ts';
import { addPaintProbe } from './paintProbe.ts';
import { startEditor } from './startEditor.ts';

/** Where a note is looked for: away from the edges, where a drag would move the board. */
const AROUND: Point = { x: 420, y: 360 };
const NOTE = '.board [data-note]';
const COPY_MS = 2_000;

/** A session of Evenboard with so many notes, in ten sections. */
export function fillEvenboard(url: string, notes: number): Promise<FilledBoard> {
  const sections = Array.from({ length: SECTIONS }, (_, number) => ({
    title: `Question ${number + 1} of the afternoon`,
    columns: columnsFor(notes),
    position: sectionPosition(number, notes),
  }));
  return openFilledBoard(url, { sections, notes, note: benchNote });
}

/** Evenboard as somebody has it who works on the board: opened by the link, then again with the copy on this device. */
export async function openEvenboard(page: Page, filled: FilledBoard): Promise<BoardUnderTest> {
  await addPaintProbe(page, NOTE);
  await page.addInitScript(() => localStorage.setItem('evenboard.settings', '{"view":"board"}'));
  let isFirst = true;

  async function comeIn(): Promise<void> {
    await page.goto(filled.link);
    await page.getByRole('textbox', { name: 'Your first name' }).fill('Siân');
    await page.getByRole('button', { name: 'Come in' }).click();
  }

  async function open(): Promise<number> {
    if (isFirst) await comeIn();
    else {
      // The copy on this device is written while nothing else happens.
      await page.getByRole('banner').getByText('Saved', { exact: true }).waitFor();
      await page.waitForTimeout(COPY_MS);
      await page.reload({ waitUntil: 'commit' });
    }
    isFirst = false;
    return await page.evaluate(() => window.paintProbe.painted());
  }

  return {
    page,
    open,
    async at100() {
      await page.getByRole('button', { name: /back to 100/ }).click();
      await page.locator('.board [data-row][tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Control+Home');
    },
    fit: () => page.getByRole('button', { name: /whole board/ }).click(),
    hands: {
      noteInSight: () => noteInSight(page),
      placeOf: async (id) => {
        const note = page.locator(`.board [data-note="${id}"]`);
        return `${await note.getAttribute('data-section')}, ${await note.getAttribute('data-row')}`;
      },
      keys: ['ArrowRight', 'ArrowLeft'],
      async editFromElsewhere(count, ms) {
        const editor = await startEditor(filled);
        try {
          const lastText = await editor.edit(count, ms);
          await page.locator(NOTE).getByText(lastText, { exact: true }).waitFor();
        } finally {
          editor.destroy();
        }
      },
    },
  };
}

/** The note nearest to a place that is away from all edges. */
function noteInSight(page: Page): Promise<NoteInSight> {
  return page.evaluate(
    ({ selector, around }) => {
      const middleOf = (element: Element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      };
      const far = (element: Element) => {
        const { x, y } = middleOf(element);
        return Math.hypot(x - around.x, y - around.y);
      };
      const note = [...document.querySelectorAll<HTMLElement>(selector)].sort((a, b) => far(a) - far(b))[0];
      if (!note) throw new Error('no note is in sight');
      const handle = note.querySelector('.handle');
      return {
        id: note.dataset['note'] ?? '',
        middle: middleOf(note),
        grip: middleOf(handle ?? note),
      };
    },
    { selector: NOTE, around: AROUND },
  );
}
