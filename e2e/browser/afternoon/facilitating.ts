import type { Locator } from '@playwright/test';
import { expect } from '../test.ts';
import type { PagePerson } from './PagePerson.ts';

/** What a gathering has brought, as the facilitator reads it. */
export interface Gathered {
  readonly brought: number;
  readonly updated: number;
}

/** Opens the dialog in which rooms are arranged; while they are open the way leads through the overview. */
async function arrangeRooms({ page }: PagePerson): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: 'Break-out rooms' });
  const overview = page.getByRole('dialog', { name: 'All rooms at a glance' });
  await page.getByRole('button', { name: 'Rooms', exact: true }).click();
  await expect(dialog.or(overview)).toBeVisible();
  if (await overview.isVisible()) await overview.getByRole('button', { name: 'Break-out rooms' }).click();
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Prepares so many rooms, with people in them by chance. */
export async function prepareRooms(host: PagePerson, count: number): Promise<void> {
  const dialog = await arrangeRooms(host);
  await dialog.getByRole('textbox', { name: 'How many rooms?' }).fill(String(count));
  await dialog.getByRole('button', { name: 'Prepare the rooms' }).click();
  await expect(dialog.getByRole('button', { name: 'Open the rooms' })).toBeVisible();
  await host.page.keyboard.press('Escape');
}

export async function openPreparedRooms(host: PagePerson, minutes: number): Promise<void> {
  const dialog = await arrangeRooms(host);
  await dialog.getByRole('textbox', { name: 'For how many minutes?' }).fill(String(minutes));
  await dialog.getByRole('button', { name: 'Open the rooms' }).click();
  await expect(dialog.getByText(/^The rooms open in \d+ seconds?\.$/)).toBeVisible();
  await host.page.keyboard.press('Escape');
}

export async function passQuestionsOn(host: PagePerson): Promise<void> {
  const dialog = await arrangeRooms(host);
  await dialog.getByRole('button', { name: 'Rotate' }).click();
  await expect(dialog.getByText(/^The questions are passed on in/)).toBeVisible();
  await host.page.keyboard.press('Escape');
}

/** Brings the notes of all rooms to the main board. */
export async function gather(host: PagePerson): Promise<Gathered> {
  const dialog = await arrangeRooms(host);
  await dialog.getByRole('button', { name: 'Bring all notes to the main board' }).click();
  const words = await dialog
    .getByText(/came to the main board|^Nothing new/)
    .first()
    .textContent();
  await host.page.keyboard.press('Escape');
  const [, brought = 0] = /(\d+) notes? came/.exec(words ?? '') ?? [];
  const [, updated = 0] = /(\d+) w(?:as|ere) edited/.exec(words ?? '') ?? [];
  return { brought: Number(brought), updated: Number(updated) };
}

export async function startBreak({ page }: PagePerson, minutes: number): Promise<void> {
  await page.getByRole('button', { name: 'Set a clock' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a clock' });
  await dialog.getByRole('radio', { name: 'Break' }).check({ force: true });
  await dialog.getByRole('textbox', { name: 'How many minutes?' }).fill(String(minutes));
  await dialog.getByRole('button', { name: 'Start the clock' }).click();
}

/** Nobody can write any more. */
export async function closeSession({ page }: PagePerson): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'How long it is open…' }).click();
  await page
    .getByRole('dialog', { name: 'How long it is open' })
    .getByRole('button', { name: 'Close now' })
    .click();
}
