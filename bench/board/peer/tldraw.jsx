import 'tldraw/tldraw.css';
import { createRoot } from 'react-dom/client';
import { createShapeId, Tldraw, toRichText } from 'tldraw';
import { CORNER, painted, wall } from './wall.js';

const PAINT = {
  yellow: 'yellow',
  orange: 'orange',
  pink: 'light-red',
  purple: 'violet',
  blue: 'light-blue',
  teal: 'light-green',
  green: 'green',
  grey: 'grey',
};
/** Its own limit is 4,000 shapes a page. */
const MOST_SHAPES = 1_000_000;
let editor;
let made;
createRoot(document.getElementById('root')).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Tldraw
      options={{ maxShapesPerPage: MOST_SHAPES }}
      onMount={(given) => {
        editor = given;
      }}
    />
  </div>,
);
const idOf = (index) => createShapeId(`note${index}`);

window.peerBoard = {
  isReady: () => editor !== undefined,
  prepare(count) {
    made = wall(count).map(({ text, colour, x, y, width, height }, index) => ({
      id: idOf(index),
      type: 'geo',
      x,
      y,
      props: {
        w: width,
        h: height,
        geo: 'rectangle',
        fill: 'solid',
        size: 's',
        color: PAINT[colour],
        richText: toRichText(text),
      },
    }));
  },
  async open() {
    const begun = performance.now();
    editor.run(() => editor.createShapes(made), { history: 'ignore' });
    made = undefined;
    return (await painted()) - begun;
  },
  async fit() {
    editor.zoomToFit({ animation: { duration: 0 } });
    await painted();
  },
  async at100() {
    editor.setCamera({ ...CORNER, z: 1 });
    await painted();
  },
  hands: {
    middle(index) {
      const { x, y, w, h } = editor.getShapePageBounds(idOf(index));
      return editor.pageToScreen({ x: x + w / 2, y: y + h / 2 });
    },
    place(index) {
      const { x, y } = editor.getShape(idOf(index));
      return { x, y };
    },
    edit(index, text) {
      const shape = editor.getShape(idOf(index));
      editor.store.mergeRemoteChanges(() =>
        editor.store.put([{ ...shape, props: { ...shape.props, richText: toRichText(text) } }]),
      );
    },
  },
};
