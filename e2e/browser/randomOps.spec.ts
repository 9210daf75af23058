import type { BoardStore, Cell } from '@evenboard/board';
import type { Page } from '@playwright/test';
import { createSession } from '../support/api.ts';
import { seededRandom } from '../support/seededRandom.ts';
import { comeIn, linkOn } from './person.ts';
import { createWalker, type Doing } from './randomOps/createWalker.ts';
import { openWriters } from './randomOps/openWriters.ts';
import { addPlaceProbe, type Sight, type Watched } from './randomOps/placeProbe.ts';
import { expect, test } from './test.ts';

// How many, with which seed, and how many at the same moment can be given; one at a time shows which one broke something:
// RANDOM_OPS=10000 RANDOM_SEED=7 RANDOM_AT_ONCE=1 npm exec -w e2e -- playwright test randomOps
const operations = Number(process.env['RANDOM_OPS'] ?? 1_000);
const seed = Number(process.env['RANDOM_SEED'] ?? 447_238);
const mostAtOnce = Number(process.env['RANDOM_AT_ONCE'] ?? 8);
const WRITERS = 5;
/** Less than this is how browsers round. */
const STILL_PX = 0.5;

interface Moment {
  readonly doing: Doing;
  readonly lastWord: string;
  /** Where I was, and the note that was there; a header and an empty place have none. */
  readonly cell: Cell | undefined;
  readonly note: string | undefined;
}

// A trace keeps every state of the page, which is half of the work of this test; what it found, it tells by itself.
test.use({ trace: 'off' });

test(`${operations} random operations of others never move the focus, its height or the caret's words`, async ({
  evenboard,
  openDevice,
}) => {
  test.setTimeout(60_000 + operations * 300);
  process.stdout.write(`random operations: RANDOM_OPS=${operations} RANDOM_SEED=${seed}\n`);
  const session = await createSession(evenboard.url, { title: 'Random operations' });
  const random = seededRandom(seed);
  const writers = await openWriters(evenboard.url, session, WRITERS, random);
  const page = await openDevice({ viewport: { width: 1280, height: 720 } });
  await addPlaceProbe(page);
  await comeIn(page, linkOn(evenboard.url, session.links.participant), 'Siân', 'Grid');
  await page.getByRole('grid').locator('[tabindex="0"]').focus();

  const walker = createWalker(page, random);
  const faults: string[] = [];
  const told = { batches: 0, onNotes: 0, writing: 0, away: 0, mostOffPx: 0 };
  for (let done = 0; done < operations; ) {
    const doing = await walker.next();
    const { lastWord, isNewNote } = walker;
    if (doing !== 'away' && !isNewNote()) await whatIsThereIsShown(page, writers.store);
    const place = await placeOfFocus(page, writers.store);
    const moment: Moment = { doing, lastWord: lastWord(), ...place, ...(isNewNote() && { note: undefined }) };
    await page.evaluate(() => window.placeProbe.begin());
    const count = 1 + Math.floor(random() * Math.min(mostAtOnce, operations - done));
    const mark = `mark ${done + count}`;
    const changes = await writers.change(count, `${mark}.`);
    const watched = await page.evaluate((text) => window.placeProbe.end(text), `${mark}.`);
    done += count;
    told.batches += 1;
    told.onNotes += Number(moment.note !== undefined);
    told.writing += Number(doing === 'writing');
    told.away += Number(doing === 'away');
    if (Math.abs(watched.offPx) > Math.abs(told.mostOffPx)) told.mostOffPx = watched.offPx;
    const found = faultsIn(moment, watched, writers.store, count > 1);
    if (found.length > 0) faults.push(report(found, moment, watched, changes, done));
    if (doing === 'writing' && watched.after.words === undefined) walker.stopped();
    if (faults.length >= 5) break;
    if (told.batches % 250 === 0)
      process.stdout.write(`random operations: ${done} done, ${faults.length} faults\n`);
  }
  writers.destroy();
  process.stdout.write(`random operations: ${JSON.stringify(told)}, ${faults.length} faults\n`);
  expect(faults.join('\n\n'), `seed ${seed}`).toBe('');
});

/** What I wrote has reached the others, and what they have stands on the page. */
async function whatIsThereIsShown(page: Page, store: BoardStore): Promise<void> {
  await expect.poll(() => difference(page, store)).toBe('');
}

async function difference(page: Page, store: BoardStore): Promise<string> {
  const { address, words } = await page.evaluate(() => {
    const sight = window.placeProbe.sight();
    const text = document.activeElement?.querySelector('.words')?.textContent ?? undefined;
    return { address: sight.address, words: sight.words ?? text };
  });
  const { note } = placeAt(store, address);
  const theirs = note === undefined ? undefined : store.getNote(note)?.text;
  const isHeader = /[A-Z]1$/.test(address);
  return isHeader || theirs === words
    ? ''
    : `at ${address} the page shows "${words}", the others have "${theirs}"`;
}

async function placeOfFocus(page: Page, store: BoardStore): Promise<Pick<Moment, 'cell' | 'note'>> {
  return placeAt(store, await page.evaluate(() => window.placeProbe.sight().address));
}

function placeAt(store: BoardStore, address: string): Pick<Moment, 'cell' | 'note'> {
  const cell = cellAt(store, address);
  return { cell, note: cell === undefined || cell.row === 1 ? undefined : store.noteAt(cell) };
}

function cellAt(store: BoardStore, address: string): Cell | undefined {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const section = store.getSections().find(({ letter }) => letter === letters);
  return section === undefined ? undefined : { section: section.id, row: Number(row) };
}

function faultsIn(
  moment: Moment,
  { wasLost, offPx, after }: Watched,
  store: BoardStore,
  isBurst: boolean,
): string[] {
  const wanted = moment.doing === 'away' ? '' : wantedAddress(moment, store, isBurst);
  return [
    wasLost || after.focused === 'body' ? 'the focus was lost to the body' : '',
    Math.abs(offPx) > STILL_PX ? `the place moved by ${offPx} px` : '',
    wanted !== undefined && after.address !== wanted
      ? `the focus is on ${after.address || after.focused}, not on ${wanted}`
      : '',
    moment.doing === 'writing' ? faultInWriting(moment, after, store) : '',
  ].filter(Boolean);
}

/** Where the focus must be now: with its note, or else on its place; `undefined` where that is open. */
function wantedAddress(
  { doing, cell, note }: Moment,
  store: BoardStore,
  isBurst: boolean,
): string | undefined {
  if (cell === undefined) return undefined;
  const now = note === undefined ? undefined : store.cellOf(note);
  if (now !== undefined) return store.addressOf(now);
  // Deleted while I wrote, it stands here again as mine.
  if (doing === 'writing' && note !== undefined) return undefined;
  // In a burst a note may come to this place and be pushed on: the focus is on it from then on, and goes along.
  if (isBurst && doing === 'walking' && cell.row > 1) return undefined;
  return store.getSection(cell.section) === undefined ? undefined : store.addressOf(cell);
}

function faultInWriting({ lastWord, note, cell }: Moment, after: Sight, store: BoardStore): string {
  // Words for a new note whose section somebody deletes have become a note, and I am told (client/src/note tests that).
  if (note === undefined && cell !== undefined && store.getSection(cell.section) === undefined) return '';
  if (after.beforeCaret === undefined) return `the focus is on ${after.focused} and not in the text any more`;
  return after.beforeCaret.endsWith(lastWord)
    ? ''
    : `the caret does not stand after "${lastWord}": "${after.beforeCaret.slice(-40)}|"`;
}

function report(
  faults: readonly string[],
  moment: Moment,
  { before, after }: Watched,
  changes: readonly string[],
  done: number,
): string {
  return [
    `${faults.join('; ')} (after ${done} operations, ${moment.doing}, ${moment.note === undefined ? 'on no note' : 'on a note'})`,
    `  before: ${JSON.stringify(before)}`,
    `  after:  ${JSON.stringify(after)}`,
    ...changes.map((change) => `  ${change}`),
  ].join('\n');
}
