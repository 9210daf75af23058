import { expect, it } from 'vitest';
import { createValue } from '../session/Readable.ts';
import type { SaveState } from '../session/roomSession.ts';
import { createCamera } from './Camera.ts';
import { createShowWhole } from './showWhole.ts';

function open(kind: 'loading' | 'saved') {
  const save = createValue<SaveState>({ kind, waiting: 0 });
  const camera = createCamera();
  camera.setSize({ width: 1000, height: 600 });
  const said: string[] = [];
  const show = createShowWhole({ save }, camera);
  const notesCome = () => {
    camera.setBounds({ x: 0, y: 0, width: 9_520, height: 500 });
    save.set({ kind: 'saved', waiting: 0 });
  };
  const zoom = () => camera.get().zoom;
  return { camera, said, save, notesCome, zoom, press: () => show((words) => said.push(words)) };
}

it('shows the whole wall at once where the notes are there', () => {
  const { press, notesCome, zoom, said } = open('saved');
  notesCome();
  press();
  expect(zoom()).toBeCloseTo(0.1);
  expect(said).toEqual(['The board is at 10 %.']);
});

it('shows it when the notes have come, where it was asked for before', () => {
  const { press, notesCome, zoom, said } = open('loading');
  press();
  press();
  expect(zoom()).toBe(1);
  notesCome();
  expect(zoom()).toBeCloseTo(0.1);
  const toCome = 'The whole board comes into sight as soon as its notes are here.';
  expect(said).toEqual([toCome, toCome, 'The board is at 10 %.']);
});

it('does so once, and not over another size that was chosen meanwhile', () => {
  const once = open('loading');
  once.press();
  once.notesCome();
  once.camera.zoomTo(1);
  once.save.set({ kind: 'loading', waiting: 0 });
  once.save.set({ kind: 'saved', waiting: 0 });
  expect(once.zoom()).toBe(1);
  const other = open('loading');
  other.press();
  other.camera.zoomTo(2);
  other.notesCome();
  expect(other.zoom()).toBe(2);
});
