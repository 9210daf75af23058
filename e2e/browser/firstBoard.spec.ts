import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from './test.ts';

// What somebody waits for before they see a note. A goal of docs/performance.md; the benchmark measures it in a browser.
const MOST_KILOBYTES = 180;

const STATIC_IMPORT = /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;

/** A script as the server gives it, with all that has to come with it. */
class Scripts {
  readonly #url: string;
  readonly #texts = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  async load(file: string): Promise<string> {
    const known = this.#texts.get(file);
    if (known !== undefined) return known;
    const response = await fetch(`${this.#url}/assets/${file}`);
    expect(response.ok, file).toBe(true);
    const text = await response.text();
    this.#texts.set(file, text);
    for (const [, next = ''] of text.matchAll(STATIC_IMPORT)) await this.load(next);
    return text;
  }

  get files(): readonly string[] {
    return [...this.#texts.keys()];
  }

  get kilobytes(): number {
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    const sizes = [...this.#texts.values()].map((text) => brotliCompressSync(text, { params }).length);
    return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
  }
}

/** The file that a script fetches under this name, when it is its time. */
function fetched(script: string, name: string): string {
  const file = script.match(new RegExp(`import\\(["'\`]\\./(${name}-[\\w-]+\\.js)`))?.[1];
  expect(file, name).toBeDefined();
  return file ?? '';
}

test('the first board comes with few scripts, and no page comes with those of another', async ({
  evenboard,
}) => {
  const html = await (await fetch(evenboard.url)).text();
  const entry = html.match(/\/assets\/(page-[\w-]+\.js)/)?.[1] ?? '';
  const first = new Scripts(evenboard.url);
  const page = await first.load(entry);
  const session = await first.load(fetched(page, 'session'));
  await first.load(fetched(session, 'board'));
  expect(first.kilobytes, first.files.join(', ')).toBeLessThanOrEqual(MOST_KILOBYTES);
  expect(first.files.join()).not.toContain('later-');

  const landing = new Scripts(evenboard.url);
  await landing.load(fetched(page, 'LandingPage'));
  expect(landing.files.join()).not.toContain('session-');

  const grid = new Scripts(evenboard.url);
  await grid.load(fetched(session, 'GridView'));
  expect(grid.files.join()).not.toMatch(/board-|later-/);
});
