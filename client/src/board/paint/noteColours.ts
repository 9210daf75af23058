import type { NoteColour } from '@evenboard/board';
import { inked } from './inked.ts';

/** The colours of a note as the page shows them now: by theme, by contrast, by the system's own colours. */
export interface NoteColours {
  readonly ground: string;
  readonly text: string;
  readonly edge: string;
  /** What it is told from the wall by where it is a few pixels large. In the system's own colours all paper is alike. */
  readonly dot: string;
  /** Where the picture of its mark is, in the ink of its words. */
  readonly markUrl: string;
}

export function readNoteColours(colour: NoteColour): NoteColours {
  const probe = document.createElement('span');
  probe.className = `note ${colour} paint-probe`;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const { backgroundColor: ground, color: text, borderTopColor: edge } = style;
  const url = /url\(["']?(.*?)["']?\)$/s.exec(style.getPropertyValue('--m').trim())?.[1] ?? '';
  probe.remove();
  const dot = globalThis.matchMedia?.('(forced-colors: active)').matches ? text : ground;
  return { ground, text, edge, dot, markUrl: inked(url.replaceAll('\\"', '"'), text) };
}

/** Calls when the colours may be others now. The answer ends it. */
export function watchNoteColours(changed: () => void): () => void {
  const stop = new AbortController();
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'])
    globalThis.matchMedia?.(query).addEventListener?.('change', changed, { signal: stop.signal });
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-calm'],
  });
  return () => {
    stop.abort();
    observer.disconnect();
  };
}
