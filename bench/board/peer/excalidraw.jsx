import '@excalidraw/excalidraw/index.css';
import { CaptureUpdateAction, convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import { createRoot } from 'react-dom/client';
import { CORNER, painted, wall } from './wall.js';

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
let api;
let made;
createRoot(document.getElementById('root')).render(
  <Excalidraw
    excalidrawAPI={(given) => {
      api = given;
    }}
  />,
);

const idOf = (index) => `note${index}`;
const noteOf = (index) => api.getSceneElements().find(({ id }) => id === idOf(index));

window.peerBoard = {
  isReady: () => api !== undefined,
  prepare(count) {
    made = convertToExcalidrawElements(
      wall(count).map(({ text, colour, x, y, width, height }, index) => ({
        type: 'rectangle',
        id: idOf(index),
        x,
        y,
        width,
        height,
        backgroundColor: PAINT[colour],
        fillStyle: 'solid',
        roughness: 0,
        label: { text, fontSize: 16 },
      })),
      { regenerateIds: false },
    );
  },
  async open() {
    const begun = performance.now();
    api.updateScene({ elements: made, captureUpdate: CaptureUpdateAction.NEVER });
    made = undefined;
    return (await painted()) - begun;
  },
  async fit() {
    api.scrollToContent(undefined, { fitToViewport: true, animate: false });
    await painted();
  },
  async at100() {
    api.updateScene({ appState: { zoom: { value: 1 }, scrollX: CORNER.x, scrollY: CORNER.y } });
    await painted();
  },
  hands: {
    middle(index) {
      const { x, y, width, height } = noteOf(index);
      const { scrollX, scrollY, zoom } = api.getAppState();
      return {
        x: (x + width / 2 + scrollX) * zoom.value,
        y: (y + height / 2 + scrollY) * zoom.value,
      };
    },
    place(index) {
      const { x, y } = noteOf(index);
      return { x, y };
    },
    /** As its own collaboration does: the whole scene, with one element newer. */
    edit(index, text) {
      const container = idOf(index);
      api.updateScene({
        elements: api.getSceneElementsIncludingDeleted().map((element) =>
          element.containerId === container
            ? {
                ...element,
                text,
                originalText: text,
                version: element.version + 1,
                versionNonce: element.versionNonce + 1,
              }
            : element,
        ),
        captureUpdate: CaptureUpdateAction.NEVER,
      });
    },
  },
};
