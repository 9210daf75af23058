import { CORNER, painted, wall } from './wall.js';

// The practical limit: nothing but a canvas and a camera. No editing, no selection, nothing to read aloud.
const PAINT = {
  yellow: '#ffec99',
  orange: '#ffd8a8',
  pink: '#fcc2d7',
  purple: '#d0bfff',
  blue: '#a5d8ff',
  teal: '#96f2d7',
  green: '#b2f2bb',
  grey: '#dee2e6',
};
const READABLE_ZOOM = 0.4;
const LINE = { characters: 20, height: 22 };
const canvas = document.createElement('canvas');
document.getElementById('root').append(canvas);
canvas.width = innerWidth;
canvas.height = innerHeight;
const context = canvas.getContext('2d');
let made = [];
let notes = [];
let camera = { ...CORNER, zoom: 1 };
let isAsked = false;

function isInSight({ x, y, width, height }) {
  const { zoom } = camera;
  const [left, top] = [x * zoom + camera.x, y * zoom + camera.y];
  return left < innerWidth && top < innerHeight && left + width * zoom > 0 && top + height * zoom > 0;
}

function paintNote({ text, colour, x, y, width, height }) {
  context.fillStyle = PAINT[colour];
  context.fillRect(x, y, width, height);
  if (camera.zoom < READABLE_ZOOM) return;
  context.fillStyle = '#222';
  context.font = '16px sans-serif';
  for (let line = 0; line < 3; line += 1) {
    const from = line * LINE.characters;
    context.fillText(text.slice(from, from + LINE.characters), x + 8, y + (line + 1) * LINE.height);
  }
}

function paint() {
  isAsked = false;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#eceae4';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(camera.zoom, 0, 0, camera.zoom, camera.x, camera.y);
  notes.filter(isInSight).forEach(paintNote);
}

function ask() {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(paint);
}

addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    camera = { ...camera, x: camera.x - event.deltaX, y: camera.y - event.deltaY };
    ask();
  },
  { passive: false },
);

window.peerBoard = {
  isReady: () => true,
  prepare(count) {
    made = wall(count);
  },
  async open() {
    const begun = performance.now();
    notes = made;
    ask();
    return (await painted()) - begun;
  },
  async fit() {
    const right = Math.max(...notes.map(({ x, width }) => x + width));
    const bottom = Math.max(...notes.map(({ y, height }) => y + height));
    camera = { x: 0, y: 0, zoom: Math.min(innerWidth / right, innerHeight / bottom) };
    ask();
    await painted();
  },
  async at100() {
    camera = { ...CORNER, zoom: 1 };
    ask();
    await painted();
  },
};
