import { expect, it, vi } from 'vitest';
import { createNoteViews, type NoteView } from './noteViews.ts';

it('leaves the focus in a dialog that was opened before the last one had given it back', () => {
  const views = createNoteViews();
  const view: NoteView = { edit: vi.fn(), focusCurrent: vi.fn(), run: () => false, can: () => false };
  views.registerView(view);
  const dialog = document.body.appendChild(document.createElement('div'));
  dialog.setAttribute('aria-modal', 'true');
  dialog.appendChild(document.createElement('input')).focus();
  views.focusCurrent();
  expect(view.focusCurrent).not.toHaveBeenCalled();
  dialog.remove();
  views.focusCurrent();
  expect(view.focusCurrent).toHaveBeenCalledOnce();
});
