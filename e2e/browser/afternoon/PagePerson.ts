import { MAIN_ROOM } from '@evenboard/protocol';
import type { Page } from '@playwright/test';
import { boardIsThere, comeIn, isSaved, linkOn, type View } from '../person.ts';
import { expect as expectSoon } from '../test.ts';
import { listen, timesHeard } from './hearing.ts';
import type { Place } from './Place.ts';

/** Ten pages and ninety clients share the machine with the server: this says when to give up. */
export const PATIENCE_MS = 90_000;
const expect = expectSoon.configure({ timeout: PATIENCE_MS });

interface Standing {
  readonly you: { readonly id: string; readonly room: string };
  readonly rooms: readonly { readonly id: string; readonly name: string; readonly colour: string }[];
}

/** Somebody in a browser of their own, who uses the page as people do. */
export class PagePerson {
  page: Page;
  readonly name: string;
  readonly view: View;
  readonly #place: Place;

  constructor(place: Place, page: Page, name: string, view: View) {
    this.#place = place;
    this.name = name;
    this.page = page;
    this.view = view;
  }

  async arrive(role: 'facilitator' | 'participant'): Promise<void> {
    const { url, session } = this.#place;
    await listen(this.page);
    await comeIn(this.page, linkOn(url, session.links[role]), this.name, this.view);
  }

  /** Who they are and where, by the server's word. */
  async standing(): Promise<Standing> {
    const { url, session } = this.#place;
    const answer = await this.page.request.get(`${url}/api/sessions/${session.sessionId}`);
    return (await answer.json()) as Standing;
  }

  /** Asks the server as the page does, with the page's own cookie. */
  async ask<T>(command: object): Promise<T> {
    const { url, session } = this.#place;
    const answer = await this.page.request.post(`${url}/api/sessions/${session.sessionId}/commands`, {
      data: command,
    });
    if (!answer.ok()) throw new Error(`${JSON.stringify(command)}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Types half of a note and keeps it, and then types the rest into the note itself, live. */
  async write(text: string): Promise<void> {
    await this.writeHalf(text);
    await this.writeRest(text);
  }

  async writeHalf(text: string): Promise<void> {
    const half = halfOf(text);
    await this.begin(half);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.page.locator(':focus')).toContainText(half);
  }

  /** The focus is on the half that was kept. */
  async writeRest(text: string): Promise<void> {
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('textbox', { name: /^Note [A-Z]+\d+/ })).toBeFocused();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text.slice(halfOf(text).length));
    await this.finish(text);
  }

  /** Types into a new note and leaves it open. */
  async begin(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a note', exact: true }).first().click();
    await expect(this.page.getByRole('textbox', { name: /^New note/ })).toBeFocused();
    await this.page.keyboard.type(text);
  }

  /** Keeps the note that is being written, whose words are `text` now, and sees it. */
  async finish(text: string): Promise<void> {
    await this.keep(text);
    await expect(this.page.getByText(text, { exact: true }).first()).toBeVisible();
  }

  /** The same, where the page goes to another room at once. */
  async keep(text: string): Promise<void> {
    const { you, rooms } = await this.standing();
    const title = (await this.#heading().textContent()) ?? '';
    const room = rooms.find(({ id, name }) => id !== MAIN_ROOM && title.endsWith(` · ${name}`));
    await this.page.keyboard.press('Control+Enter');
    this.#place.tally.wrote({
      author: you.id,
      text,
      room: room?.id ?? MAIN_ROOM,
      ...(room !== undefined && { colour: room.colour }),
    });
  }

  async isSaved(): Promise<void> {
    await isSaved(this.page);
  }

  async isIn(room: RegExp): Promise<void> {
    await expect(this.#heading()).toHaveText(room);
  }

  #heading() {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** So often something was said in this page with these words in it. */
  timesHeard(words: RegExp): Promise<number> {
    return timesHeard(this.page, words);
  }

  /** Comes true when something was said so often in this page with these words in it. */
  async heard(words: RegExp, times: number): Promise<void> {
    const message = `${this.name} hears ${words}`;
    await expect.poll(() => this.timesHeard(words), { message }).toBe(times);
  }

  /** The page's process dies in the middle of what it does; a new page of the same browser comes back. */
  async crashAndComeBack(): Promise<void> {
    const { page } = this;
    const address = page.url();
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    this.page = await page.context().newPage();
    await this.page.goto(address);
    await boardIsThere(this.page, this.view);
  }
}

/** Half of the words, and not in the middle of a space. */
function halfOf(text: string): string {
  return text.slice(0, Math.floor(text.length / 2)).trim();
}
