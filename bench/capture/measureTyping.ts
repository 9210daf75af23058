import { readBoard } from '@evenboard/board';
import type { Browser, Page } from '@playwright/test';
import { createSession, joinSession, type NewSession } from '../../e2e/support/api.ts';
import { openReplica } from '../../e2e/support/Replica.ts';
import { emptyPage, type KeySeries } from '../grid/measureKeys.ts';
import { profile } from '../shared/profile.ts';
import { startAudience } from './startAudience.ts';
import { pauses, type Saying, sayings } from './typing.ts';
import { addClock, type Letter, type Sight, watchScreen, watchTypist } from './typistProbe.ts';

const EMPTY_KEYS = 60;

export interface Typing {
  readonly people: number;
  readonly minutes: number;
  readonly wordsAMinute: number;
  /** Where the profile of the typist's page goes, which makes everything slower. */
  readonly profileFile?: string | undefined;
}

export interface TypingFigures {
  readonly typing: Typing;
  readonly notes: number;
  readonly seconds: number;
  /** A text area with nothing around it: what the browser and this machine take by themselves. */
  readonly empty: KeySeries;
  readonly letters: readonly Letter[];
  readonly sights: readonly Sight[];
  /** What is on the board and should not be, or the other way round. */
  readonly lost: readonly string[];
  readonly invalid: readonly string[];
}

/** A facilitator takes down what is said, key by key, in a room with so many people; another participant looks on. */
export async function measureTyping(browser: Browser, url: string, typing: Typing): Promise<TypingFigures> {
  const session = await createSession(url, { title: 'Typing', template: 'strategy' });
  const { sessionId, keys } = session;
  // Who stands first in the order of the room has the first digits.
  const speakers: string[] = [];
  for (const name of ['Ama', 'Ben', 'Cleo'])
    speakers.push((await joinSession(url, sessionId, keys.participant, name)).participant.id);
  const audience = await startAudience({ url, sessionId, key: keys.participant, people: typing.people });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const other = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  try {
    await Promise.all([addClock(context), addClock(other)]);
    const screen = await comeIn(await other.newPage(), linkOn(url, session.links.participant), 'Zoe');
    const typist = await comeIn(await context.newPage(), linkOn(url, session.links.facilitator), 'Oluchi');
    const blank = await context.newPage();
    const { words: empty } = await emptyPage(blank, EMPTY_KEYS);
    await blank.close();
    await typist.bringToFront();
    await typist.keyboard.press('Alt+Shift+C');
    await typist.getByRole('textbox', { name: 'What is said' }).waitFor();
    await watchTypist(typist);
    await watchScreen(screen);
    const { profileFile } = typing;
    const stopProfile = profileFile === undefined ? undefined : await profile(typist, profileFile);
    const said = sayings(typing.minutes, typing.wordsAMinute);
    const begun = performance.now();
    await type(typist, said, pauses(typing.wordsAMinute));
    const seconds = (performance.now() - begun) / 1_000;
    await stopProfile?.();
    await typist.getByRole('banner').getByText('Saved', { exact: true }).waitFor();
    const letters = await typist.evaluate(() => window.letters);
    const sights = await screen.evaluate(() => window.sights);
    const wanted = said.map(({ digit, text }) => `${speakers[digit - 1]}: ${text}`);
    const lost = await differences(url, session, wanted);
    const codes = await audience.stop();
    const invalid = codes.length > 0 ? [`the server closed lines: ${codes.join(', ')}`] : [];
    return { typing, notes: said.length, seconds, empty, letters, sights, lost, invalid };
  } finally {
    await context.close();
    await other.close();
  }
}

async function comeIn(page: Page, link: string, name: string): Promise<Page> {
  await page.addInitScript(() => localStorage.setItem('evenboard.settings', '{"view":"grid"}'));
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Your first name' }).fill(name);
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByRole('banner').getByText('Saved', { exact: true }).waitFor();
  return page;
}

/** No key waits for what the one before has done. */
async function type(page: Page, said: readonly Saying[], pause: () => number): Promise<void> {
  let at = performance.now();
  const press = async (key: string) => {
    at += pause();
    await page.waitForTimeout(Math.max(0, at - performance.now()));
    await page.keyboard.press(key);
  };
  let speaker = 0;
  for (const { digit, text } of said) {
    if (digit !== speaker) await press(`Alt+${digit}`);
    speaker = digit;
    for (const letter of text) await press(letter === ' ' ? 'Space' : letter);
    await press('Enter');
  }
}

/** The notes on the server, against what was said and by whom. */
async function differences(
  url: string,
  { sessionId, keys }: NewSession,
  wanted: readonly string[],
): Promise<string[]> {
  const reader = await joinSession(url, sessionId, keys.participant, 'Reader');
  const replica = openReplica(url, sessionId, reader.token);
  await replica.synced();
  const found = readBoard(replica.board).notes.map(({ author, text }) => `${author}: ${text}`);
  replica.destroy();
  const missing = [...wanted];
  const extra = found.filter((one) => {
    const index = missing.indexOf(one);
    if (index >= 0) missing.splice(index, 1);
    return index < 0;
  });
  return [...missing.map((one) => `missing: ${one}`), ...extra.map((one) => `too many: ${one}`)];
}

function linkOn(url: string, link: string): string {
  const { pathname, hash } = new URL(link, url);
  return `${url}${pathname}${hash}`;
}
