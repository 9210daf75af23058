import type { Role } from '@evenboard/protocol';
import { describe, expect, it } from 'vitest';
import { createTestClock } from '../announce/testClock.ts';
import { createValue } from '../session/Readable.ts';
import type { SaveState } from '../session/roomSession.ts';
import { tellSaving } from './tellSaving.ts';

function open(role: Role = 'participant') {
  const save = createValue<SaveState>({ kind: 'saved', waiting: 0 });
  const clock = createTestClock();
  const told: string[] = [];
  const announcer = {
    say: (text: string) => told.push(`answer: ${text}`),
    urgent: (text: string) => told.push(`urgent: ${text}`),
    remote: (text: unknown) => told.push(`in a quiet moment: ${text}`),
  };
  const stop = tellSaving({ room: { save, me: { id: 'kofi', name: 'Kofi', role } }, announcer, clock });
  const becomes = (kind: SaveState['kind'], waiting = 0, reason?: string) =>
    save.set({ kind, waiting, ...(reason !== undefined && { reason }) });
  return { clock, told, becomes, stop };
}

describe('what is said of saving', () => {
  it('interrupts for a line that is down for five seconds, with what waits by then', () => {
    const { clock, told, becomes } = open();
    becomes('offline');
    clock.advance(3_000);
    becomes('offline', 2);
    clock.advance(1_999);
    expect(told).toEqual([]);
    clock.advance(1);
    expect(told).toEqual(['urgent: The line is down. You can keep working; 2 changes wait on this device.']);
  });

  it('is nothing for a line that comes back sooner', () => {
    const { clock, told, becomes } = open();
    becomes('offline', 1);
    clock.advance(4_000);
    becomes('saving', 1);
    clock.advance(1_000);
    becomes('saved');
    clock.advance(60_000);
    expect(told).toEqual([]);
  });

  it('waits for a quiet moment to tell that all is saved again', () => {
    const { clock, told, becomes } = open();
    becomes('offline');
    clock.advance(5_000);
    becomes('saved');
    expect(told.at(-1)).toBe('in a quiet moment: Everything is saved.');
    clock.advance(60_000);
    expect(told).toHaveLength(2);
  });

  it('tells of slow saving once, and then that it is done', () => {
    const { clock, told, becomes } = open();
    for (const ms of [100, 1_999]) {
      becomes('saving', 1);
      clock.advance(ms);
      becomes('saved');
    }
    expect(told).toEqual([]);
    becomes('saving', 1);
    clock.advance(2_000);
    becomes('saved');
    expect(told).toEqual(['in a quiet moment: Saving', 'in a quiet moment: Everything is saved.']);
  });

  it('answers a refusal, and interrupts who may no longer write', () => {
    const writer = open();
    writer.becomes('refused', 0, 'That was too much at once.');
    expect(writer.told).toEqual(['answer: That was too much at once.']);
    const reader = open('observer');
    reader.becomes('refused', 0, 'You came in to read.');
    expect(reader.told).toEqual(['urgent: You came in to read.']);
  });

  it('is nothing any more once the page is left', () => {
    const { clock, told, becomes, stop } = open();
    becomes('offline');
    stop();
    clock.advance(60_000);
    expect(told).toEqual([]);
  });
});
