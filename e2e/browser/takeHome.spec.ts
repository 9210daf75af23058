import { basename } from 'node:path';
import { openColleague } from '../screen-reader/Colleague.ts';
import { findings } from './findings.ts';
import { comeIn, linkOn } from './person.ts';
import { expect, test } from './test.ts';

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
]) {
  test(`the pages to take home and to print are fetched by keyboard, and axe finds nothing in them, ${viewport.width} px`, async ({
    evenboard,
    session,
    openDevice,
  }, testInfo) => {
    const kofi = await openColleague(evenboard.url, session, 'Kofi');
    await kofi.do('write', { cell: 'A2', text: 'Forms work <the first time>' });
    await kofi.do('write', {
      cell: 'B4',
      text: 'مرحبا\nTravel paid to Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
    });
    const page = await openDevice({ viewport });
    await comeIn(page, linkOn(evenboard.url, session.links.facilitator), 'Oluchi', 'Grid');

    await page.keyboard.press('Alt+/');
    await page.getByRole('combobox').fill('take it');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Take it home' });
    await expect(dialog.getByRole('link')).toHaveCount(8);
    await dialog.getByRole('button', { name: 'Show what is in them' }).click();
    await expect(dialog.getByText('Forms work <the first time>')).toBeVisible();
    expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    expect(await findings(page, 'the dialog')).toEqual([]);
    async function fetchFile(name: string): Promise<string> {
      await dialog.getByRole('link', { name }).focus();
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      const saved = testInfo.outputPath(download.suggestedFilename());
      await download.saveAs(saved);
      return saved;
    }
    const board = await fetchFile('Web page');
    const paper = await fetchFile('Pages to print');
    expect([basename(board), basename(paper)]).toEqual(['board.html', 'paper.html']);
    const file = await openDevice({ viewport });
    await file.goto(`file://${board}`);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('gridcell').first()).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null)).toBe(true);

    await expect(file.getByRole('listitem').filter({ hasText: 'Forms work <the first time>' })).toBeVisible();
    await expect(file.getByRole('cell', { name: 'Forms work <the first time>' })).toHaveCount(1);
    await expect(file.getByRole('heading', { level: 3 }).first()).toHaveText('A. The world in 2035');
    expect(await file.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await findings(file, 'the page')).toEqual([]);

    await file.goto(`file://${paper}`);
    await expect(file.getByText('Forms work <the first time>')).toBeVisible();
    expect(await file.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await findings(file, 'the pages to print')).toEqual([]);
    kofi.destroy();
  });
}
