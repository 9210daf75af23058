import type { Page } from '@playwright/test';

/** One key, in milliseconds from when the browser took it in. */
export interface KeySample {
  /** Until the focus, or the text, had changed. */
  readonly changedMs: number;
  /** Until the first frame that shows it was painted. */
  readonly paintedMs: number;
}

declare global {
  interface Window {
    keyProbe: {
      /** Measures the next key: until the focus moves, or until words change. */
      arm(what: 'focus' | 'words'): void;
      sample(): Promise<KeySample>;
      /** When the first place that can have the focus was painted in a grid of so many rows, since the navigation or the last click. */
      opened(rows: number): Promise<{ navigationMs: number; clickMs: number | undefined }>;
    };
  }
}

/** Puts the probe into every page that this one loads. */
export async function addKeyProbe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const LONGEST_MS = 5_000;
    /** A message that is sent in a frame arrives when its style, layout and paint are done. */
    const painted = () =>
      new Promise<number>((done) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.now());
          channel.port2.postMessage(undefined);
        });
      });

    let armed: 'focus' | 'words' | undefined;
    let waiting: Promise<KeySample> = Promise.reject(new Error('no key was pressed'));
    waiting.catch(() => undefined);

    function untilChanged(what: 'focus' | 'words'): Promise<number> {
      return new Promise((done, fail) => {
        const kind = what === 'focus' ? 'focusin' : 'input';
        const timer = setTimeout(() => fail(new Error(`a key changed no ${what}`)), LONGEST_MS);
        const changed = () => {
          clearTimeout(timer);
          done(performance.now());
        };
        window.addEventListener(kind, changed, { once: true, capture: true });
      });
    }

    window.addEventListener(
      'keydown',
      (event) => {
        if (armed === undefined) return;
        const pressedAt = event.timeStamp;
        const changed = untilChanged(armed);
        armed = undefined;
        waiting = changed.then(async (changedAt) => ({
          changedMs: changedAt - pressedAt,
          paintedMs: (await painted()) - pressedAt,
        }));
        waiting.catch(() => undefined);
      },
      true,
    );

    let clickedAt: number | undefined;
    window.addEventListener('click', (event) => (clickedAt = event.timeStamp), true);
    const isOpen = (rows: number) =>
      Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') ?? 0) >= rows &&
      document.querySelector('[role=grid] [tabindex="0"]') !== null;

    window.keyProbe = {
      arm(what) {
        armed = what;
      },
      sample: () => waiting,
      opened: (rows) =>
        new Promise((done) => {
          const finish = async () => {
            const at = await painted();
            done({ navigationMs: at, clickMs: clickedAt === undefined ? undefined : at - clickedAt });
          };
          if (isOpen(rows)) return void finish();
          const observer = new MutationObserver(() => {
            if (!isOpen(rows)) return;
            observer.disconnect();
            void finish();
          });
          observer.observe(document, { subtree: true, childList: true, attributes: true });
        }),
    };
  });
}
