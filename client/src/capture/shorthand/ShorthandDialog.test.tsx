import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../../hooks/testRoom.tsx';
import { changeSettings, DEFAULT_SETTINGS, settings } from '../../session/settings.ts';
import { ShorthandDialog } from './ShorthandDialog.tsx';
import { keepShorthand, shorthand } from './shorthand.ts';

afterEach(() => {
  cleanup();
  keepShorthand([]);
  changeSettings(DEFAULT_SETTINGS);
});

async function open() {
  let closed = 0;
  renderInRoom(openSharedTestRoom('facilitator').room, <ShorthandDialog onClose={() => (closed += 1)} />);
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^My abbreviations/ });
  return { field, closed: () => closed };
}

it('names the line that is not understood and keeps what was written; mended, it is kept', async () => {
  const { field, closed } = await open();
  fireEvent.change(field, { target: { value: 'cp co-production\nalone' } });
  fireEvent.click(screen.getByRole('button', { name: 'Keep them' }));
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/^Line 2, “alone”/)).toBeTruthy();
  expect([field.value, closed(), shorthand.get()]).toEqual(['cp co-production\nalone', 0, []]);
  fireEvent.change(field, { target: { value: 'cp co-production' } });
  fireEvent.click(screen.getByRole('button', { name: 'Keep them' }));
  expect([closed(), shorthand.get()]).toEqual([1, [{ short: 'cp', words: 'co-production' }]]);
});

it('has a switch for each of the two, which holds at once', async () => {
  await open();
  fireEvent.click(screen.getByRole('checkbox', { name: /^Offer words from the board/ }));
  expect(settings.get()).toMatchObject({ shorthand: true, completion: false });
});
