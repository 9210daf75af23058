import { describe, expect, it, vi } from 'vitest';
import { createSaveTracker } from './saveTracker.ts';

/** A tracker on a fresh line on which the first exchange is done and acknowledged. */
function connected() {
  const tracker = createSaveTracker();
  tracker.opened();
  tracker.sent('all');
  tracker.synced();
  tracker.acknowledged(1);
  return tracker;
}

describe('the state of saving', () => {
  it('is loading until the first exchange is done', () => {
    const tracker = createSaveTracker();
    expect(tracker.state.get()).toEqual({ kind: 'loading', waiting: 0 });
    tracker.opened();
    expect(tracker.state.get().kind).toBe('loading');
  });

  it('is saved once what was sent is acknowledged', () => {
    expect(connected().state.get()).toEqual({ kind: 'saved', waiting: 0 });
  });

  it('is not saved while one of two changes is not acknowledged', () => {
    const tracker = connected();
    tracker.changed(['a']);
    tracker.sent('one');
    tracker.changed(['b']);
    tracker.sent('one');
    tracker.acknowledged(2);
    expect(tracker.state.get()).toEqual({ kind: 'saving', waiting: 1 });
    tracker.acknowledged(3);
    expect(tracker.state.get()).toEqual({ kind: 'saved', waiting: 0 });
  });

  it('is not saved while an empty message is not acknowledged', () => {
    const tracker = createSaveTracker();
    tracker.opened();
    tracker.sent('all');
    tracker.synced();
    expect(tracker.state.get().kind).toBe('saving');
  });

  it('counts what waits while the line is down', () => {
    const tracker = connected();
    tracker.closed();
    tracker.changed(['a']);
    tracker.changed(['b']);
    tracker.changed(['a']);
    expect(tracker.state.get()).toEqual({ kind: 'offline', waiting: 3 });
  });

  it('counts a change again that was sent and not acknowledged when the line went', () => {
    const tracker = connected();
    tracker.changed(['a']);
    tracker.sent('one');
    tracker.closed();
    expect(tracker.state.get()).toEqual({ kind: 'offline', waiting: 1 });
  });

  it('does not take an acknowledgement of an older line for one of this line', () => {
    const tracker = connected();
    tracker.closed();
    tracker.changed(['a']);
    tracker.opened();
    tracker.acknowledged(1);
    expect(tracker.state.get().waiting).toBe(1);
  });

  it('saves everything that waited with the first full exchange of a new line', () => {
    const tracker = connected();
    tracker.closed();
    tracker.changed(['a']);
    tracker.changed(['b']);
    tracker.opened();
    tracker.sent('all');
    tracker.synced();
    expect(tracker.state.get()).toEqual({ kind: 'saving', waiting: 2 });
    tracker.acknowledged(1);
    expect(tracker.state.get()).toEqual({ kind: 'saved', waiting: 0 });
  });

  it('does not take changes that waited as sent when only a new one was sent', () => {
    const tracker = connected();
    tracker.closed();
    tracker.changed(['a']);
    tracker.opened();
    tracker.changed(['b']);
    tracker.sent('one');
    tracker.acknowledged(1);
    expect(tracker.unacknowledged()).toEqual([['a']]);
  });

  it('counts changes of before a reload until they are acknowledged', () => {
    const keep = vi.fn();
    const tracker = createSaveTracker([['a'], ['b']], keep);
    expect(tracker.state.get().waiting).toBe(2);
    tracker.opened();
    tracker.sent('all');
    tracker.acknowledged(1);
    expect(keep).toHaveBeenLastCalledWith([]);
  });

  it('says refused, with the reason, until a later change is saved', () => {
    const tracker = createSaveTracker([], undefined, 'You came in to read.');
    tracker.opened();
    tracker.sent('all');
    tracker.synced();
    tracker.acknowledged(1);
    expect(tracker.state.get()).toEqual({ kind: 'refused', waiting: 0, reason: 'You came in to read.' });
    tracker.changed(['a']);
    tracker.sent('one');
    tracker.acknowledged(2);
    expect(tracker.state.get().kind).toBe('saved');
  });

  it('keeps the same object while nothing changes', () => {
    const tracker = connected();
    const before = tracker.state.get();
    tracker.acknowledged(1);
    tracker.synced();
    expect(tracker.state.get()).toBe(before);
  });
});
