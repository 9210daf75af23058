import type { Readable } from '../../session/Readable.ts';
import type { PersonCursor } from '../../session/roomSession.ts';
import type { Camera } from '../Camera.ts';

/** Its point is the element's corner, so that a transform alone puts it where it belongs. */
const ARROW = 'M1 1v14l4-3.6 2.5 5.4 2.6-1.2-2.5-5.3H13z';
const SVG = 'http://www.w3.org/2000/svg';

function createArrow(): HTMLElement {
  const cursor = document.createElement('div');
  cursor.className = 'cursor';
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 16 18');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ARROW);
  picture.append(path);
  cursor.append(picture, document.createElement('bdi'));
  return cursor;
}

/**
 * Draws others' pointers into a layer over the board's window, outside React and at most once a frame. They glide from
 * one place to the next; where my own camera moves, they keep to the wall. The answer ends it.
 */
export function drawCursors(
  layer: HTMLElement,
  camera: Pick<Camera, 'get' | 'subscribe'>,
  cursors: Readable<readonly PersonCursor[]>,
): () => void {
  const arrows = new Map<number, HTMLElement>();
  let frame: number | undefined;
  let isGliding = false;

  function put({ clientId, name, x, y }: PersonCursor): void {
    const known = arrows.get(clientId);
    const arrow = known ?? createArrow();
    const label = arrow.lastElementChild;
    if (label !== null && label.textContent !== name) label.textContent = name;
    const view = camera.get();
    arrow.style.transform = `translate(${x * view.zoom + view.x}px, ${y * view.zoom + view.y}px)`;
    if (known !== undefined) return;
    arrows.set(clientId, arrow);
    layer.append(arrow);
  }

  function draw(): void {
    frame = undefined;
    layer.classList.toggle('is-gliding', isGliding);
    const all = cursors.get();
    const here = new Set(all.map(({ clientId }) => clientId));
    for (const [clientId, arrow] of arrows) {
      if (here.has(clientId)) continue;
      arrow.remove();
      arrows.delete(clientId);
    }
    for (const cursor of all) put(cursor);
  }

  function plan(glides: boolean): void {
    // With a camera that moves, gliding would make them swim: the camera counts for the whole frame.
    isGliding = frame === undefined ? glides : isGliding && glides;
    frame ??= requestAnimationFrame(draw);
  }

  const stops = [camera.subscribe(() => arrows.size > 0 && plan(false)), cursors.subscribe(() => plan(true))];
  draw();
  return () => {
    for (const stop of stops) stop();
    if (frame !== undefined) cancelAnimationFrame(frame);
    layer.replaceChildren();
  };
}
