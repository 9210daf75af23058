import { NOTE_COLOURS, type NoteColour } from '@evenboard/board';
import { type NoteColours, readNoteColours, watchNoteColours } from './noteColours.ts';

/** What a note is painted with. */
interface PaintColours extends NoteColours {
  readonly mark: HTMLImageElement;
}

/** Pictures of empty notes, drawn once for each colour and size, and then only copied. */
export interface NoteStamps {
  /** @param width, height in pixels of the screen. */
  of(colour: NoteColour, width: number, height: number): HTMLCanvasElement;
  textColour(colour: NoteColour): string;
  /** What a note is painted with where it is a few pixels large. */
  dotColour(colour: NoteColour): string;
  /** Whether marks are drawn in the middle, large: where there is no room for words. */
  setLarge(isLarge: boolean): void;
  destroy(): void;
}

const LEAST_WIDTH_WITH_EDGE = 12;

function paintColours(colour: NoteColour, onMark: () => void): PaintColours {
  const colours = readNoteColours(colour);
  const mark = new Image();
  mark.onload = onMark;
  mark.src = colours.markUrl;
  return { ...colours, mark };
}

/** @param onChanged calls when all stamps are other ones: another theme, or a mark has been loaded. */
export function createNoteStamps(onChanged: () => void): NoteStamps {
  let stamps = new Map<string, HTMLCanvasElement>();
  let colours = new Map<NoteColour, PaintColours>();
  let isLarge = true;

  const forget = () => {
    stamps = new Map();
    onChanged();
  };
  const colourOf = (colour: NoteColour): PaintColours => {
    const known = colours.get(colour) ?? paintColours(colour, forget);
    colours.set(colour, known);
    return known;
  };
  const changed = () => {
    colours = new Map();
    forget();
  };

  const stop = watchNoteColours(changed);
  for (const colour of NOTE_COLOURS) colourOf(colour);

  function draw(colour: NoteColour, width: number, height: number): HTMLCanvasElement {
    const { ground, edge, dot, mark } = colourOf(colour);
    const stamp = document.createElement('canvas');
    stamp.width = width;
    stamp.height = height;
    const brush = stamp.getContext('2d');
    if (brush === null) return stamp;
    // Where a note is a few pixels wide there is room for its colour alone.
    const isDot = width < LEAST_WIDTH_WITH_EDGE;
    brush.fillStyle = isDot ? dot : ground;
    brush.fillRect(0, 0, width, height);
    if (isDot) return stamp;
    brush.strokeStyle = edge;
    brush.lineWidth = Math.max(1, width / 120);
    brush.strokeRect(
      brush.lineWidth / 2,
      brush.lineWidth / 2,
      width - brush.lineWidth,
      height - brush.lineWidth,
    );
    if (mark.naturalWidth > 0 || mark.complete) drawMark(brush, mark, width, height);
    return stamp;
  }

  function drawMark(brush: CanvasRenderingContext2D, mark: HTMLImageElement, width: number, height: number) {
    const size = Math.round(isLarge ? height * 0.5 : height * 0.16);
    if (size < 2) return;
    if (isLarge) brush.drawImage(mark, (width - size) / 2, (height - size) / 2, size, size);
    else brush.drawImage(mark, width * 0.06, height * 0.06, size, size);
  }

  return {
    of(colour, width, height) {
      const key = `${colour} ${width} ${height}`;
      const known = stamps.get(key) ?? draw(colour, width, height);
      stamps.set(key, known);
      return known;
    },
    textColour: (colour) => colourOf(colour).text,
    dotColour: (colour) => colourOf(colour).dot,
    setLarge(next) {
      if (next === isLarge) return;
      isLarge = next;
      stamps = new Map();
    },
    destroy: stop,
  };
}
