import { afterEach, expect, it } from 'vitest';
import type { Message } from '../../session/messages.ts';
import { createValue } from '../../session/Readable.ts';
import { createNotices, STILL_NEWS_MS } from './createNotices.ts';

const NOW = 1_700_000_000_000;
afterEach(() => localStorage.clear());

/** Siân's page in the Blue room. What is told is said at once. */
function open() {
  const messages = createValue<readonly Message[]>([]);
  const told: string[] = [];
  const notices = createNotices({
    room: {
      sessionId: 's',
      roomId: 'blue',
      me: { id: 'sian', name: 'Siân', role: 'participant' },
      messages,
      people: createValue(
        new Map([['ada', { name: 'Ada', role: 'facilitator', room: 'main', online: true } as const]]),
      ),
      serverNow: () => NOW,
    },
    announcer: {
      remote(message) {
        if (typeof message === 'string') return;
        told.push(message.words());
        message.said?.();
      },
    },
  });
  const stop = notices.connect();
  const has = (...all: readonly Partial<Message>[]) =>
    messages.set(
      all.map((one, index) => ({ id: `m${index}`, at: NOW, by: 'ada', to: 'all', text: '', ...one })),
    );
  return { notices, told, has, stop };
}

it('tells a message once, on this device, and shows it until it is closed', () => {
  const { notices, told, has, stop } = open();
  has({ text: 'Tea is ready.', at: NOW - 1 });
  expect(told).toEqual(['Message from Ada: Tea is ready.']);
  expect(notices.shown.get()?.text).toBe('Tea is ready.');
  stop();

  const again = open();
  again.has({ text: 'Tea is ready.', at: NOW - 1 });
  expect(again.told).toEqual([]);
  expect(again.notices.shown.get()?.text).toBe('Tea is ready.');
  again.notices.dismiss();
  expect(again.notices.shown.get()).toBeUndefined();
  again.has({ text: 'Tea is ready.', at: NOW - 1 }, { text: 'Back at ten.' });
  expect(again.told).toEqual(['Message from Ada: Back at ten.']);
  expect(again.notices.shown.get()?.text).toBe('Back at ten.');
});

it('is for everybody or for the room I am in, and not of my own hand', () => {
  const { told, has } = open();
  has(
    { to: 'green', text: 'Not for me.', at: NOW - 3 },
    { by: 'sian', text: 'Mine.', at: NOW - 2 },
    { to: 'blue', text: 'For Blue.', at: NOW - 1 },
  );
  expect(told).toEqual(['Message from Ada: For Blue.']);
});

it('is no news any more when it is old', () => {
  const { notices, told, has } = open();
  has({ text: 'Welcome.', at: NOW - STILL_NEWS_MS });
  expect([told, notices.shown.get()]).toEqual([[], undefined]);
});
