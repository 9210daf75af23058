import { NOTE_COLOURS, type NoteColour } from '@evenboard/board';

/** The colours of a note as the page shows them now: by theme, by contrast, by the system's own colours. */
interface PaintColours {
  readonly ground: string;
  readonly text: string;
  readonly edge: string;
  readonly mark: HTMLImageElement;
}

/** Pictures of empty notes, drawn once for each colour and size, and then only copied. */
export interface NoteStamps {
  /** @param width, height in pixels of the screen. */
  of(colour: NoteColour, width: number, height: number): HTMLCanvasElement;
  textColour(colour: NoteColour): string;
  groundColour(colour: NoteColour): string;
  /** Whether marks are drawn in the middle, large: where there is no room for words. */
  setLarge(isLarge: boolean): void;
  destroy(): void;
}

const LEAST_WIDTH_WITH_EDGE = 12;

function readColours(colour: NoteColour, onMark: () => void): PaintColours {
  const probe = document.createElement('span');
  probe.className = `note ${colour} paint-probe`;
  document.body.append(probe);
  const { backgroundColor: ground, color: text, borderTopColor: edge } = getComputedStyle(probe);
  const url =
    /url\(["']?(.*?)["']?\)$/s.exec(getComputedStyle(probe).getPropertyValue('--m').trim())?.[1] ?? '';
  probe.remove();
  const mark = new Image();
  mark.onload = onMark;
  mark.src = url.replaceAll('\\"', '"');
  return { ground, text, edge, mark };
}

/** @param onChanged calls when all stamps are other ones: another theme, or a mark has been loaded. */
export function createNoteStamps(onChanged: () => void): NoteStamps {
  const stop = new AbortController();
  let stamps = new Map<string, HTMLCanvasElement>();
  let colours = new Map<NoteColour, PaintColours>();
  let isLarge = true;

  const forget = () => {
    stamps = new Map();
    onChanged();
  };
  const colourOf = (colour: NoteColour): PaintColours => {
    const known = colours.get(colour) ?? readColours(colour, forget);
    colours.set(colour, known);
    return known;
  };
  const changed = () => {
    colours = new Map();
    forget();
  };

  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'])
    globalThis.matchMedia?.(query).addEventListener?.('change', changed, { signal: stop.signal });
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-calm'],
  });
  for (const colour of NOTE_COLOURS) colourOf(colour);

  function draw(colour: NoteColour, width: number, height: number): HTMLCanvasElement {
    const { ground, text, edge, mark } = colourOf(colour);
    const stamp = document.createElement('canvas');
    stamp.width = width;
    stamp.height = height;
    const brush = stamp.getContext('2d');
    if (brush === null) return stamp;
    brush.fillStyle = ground;
    brush.fillRect(0, 0, width, height);
    // Where a note is a few pixels wide there is room for its colour alone.
    if (width < LEAST_WIDTH_WITH_EDGE) return stamp;
    brush.strokeStyle = edge;
    brush.lineWidth = Math.max(1, width / 120);
    brush.strokeRect(
      brush.lineWidth / 2,
      brush.lineWidth / 2,
      width - brush.lineWidth,
      height - brush.lineWidth,
    );
    if (mark.naturalWidth > 0 || mark.complete) drawMark(brush, mark, text, width, height);
    return stamp;
  }

  function drawMark(
    brush: CanvasRenderingContext2D,
    mark: HTMLImageElement,
    text: string,
    width: number,
    height: number,
  ) {
    const size = Math.round(isLarge ? height * 0.5 : height * 0.16);
    if (size < 2) return;
    const tinted = document.createElement('canvas');
    tinted.width = size;
    tinted.height = size;
    const tint = tinted.getContext('2d');
    if (tint === null) return;
    tint.drawImage(mark, 0, 0, size, size);
    tint.globalCompositeOperation = 'source-in';
    tint.fillStyle = text;
    tint.fillRect(0, 0, size, size);
    if (isLarge) brush.drawImage(tinted, (width - size) / 2, (height - size) / 2);
    else brush.drawImage(tinted, width * 0.06, height * 0.06);
  }

  return {
    of(colour, width, height) {
      const key = `${colour} ${width} ${height}`;
      const known = stamps.get(key) ?? draw(colour, width, height);
      stamps.set(key, known);
      return known;
    },
    textColour: (colour) => colourOf(colour).text,
    groundColour: (colour) => colourOf(colour).ground,
    setLarge(next) {
      if (next === isLarge) return;
      isLarge = next;
      stamps = new Map();
    },
    destroy() {
      stop.abort();
      observer.disconnect();
    },
  };
}
