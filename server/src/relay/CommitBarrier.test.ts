import { describe, expect, it } from 'vitest';
import { CommitBarrier } from './CommitBarrier.ts';

function open() {
  const barrier = new CommitBarrier();
  const happened: string[] = [];
  const waiter = (name: string) => ({
    run: () => happened.push(name),
    drop: () => happened.push(`${name} dropped`),
  });
  const commit = (changes: number) => {
    barrier.countCommitted(changes);
    barrier.proceed();
  };
  return { barrier, happened, waiter, commit };
}

describe('the commit barrier', () => {
  it('lets everything through at once while nothing is under way', () => {
    const { barrier, happened, waiter } = open();
    barrier.whenCommitted(waiter('read'));
    barrier.inTurn(() => happened.push('task'));
    expect(happened).toEqual(['read', 'task']);
    expect(barrier.isSettled).toBe(true);
  });

  it('holds a waiter until all that was applied is committed', () => {
    const { barrier, happened, waiter, commit } = open();
    barrier.countApplied();
    barrier.countApplied();
    barrier.whenCommitted(waiter('read'));
    commit(1);
    expect(happened).toEqual([]);
    expect(barrier.isSettled).toBe(false);
    commit(1);
    expect(happened).toEqual(['read']);
  });

  it('runs tasks at once while a commit is under way for which nobody waits', () => {
    const { barrier, happened } = open();
    barrier.countApplied();
    barrier.inTurn(() => happened.push('task'));
    expect(happened).toEqual(['task']);
  });

  it('queues tasks behind a waiter, in order, and stops them again at the next one', () => {
    const { barrier, happened, waiter, commit } = open();
    const apply = (name: string) => {
      happened.push(name);
      barrier.countApplied();
    };
    barrier.countApplied();
    barrier.whenCommitted(waiter('first read'));
    barrier.inTurn(() => apply('change'));
    barrier.inTurn(() => barrier.whenCommitted(waiter('second read')));
    barrier.inTurn(() => happened.push('last'));
    commit(1);
    expect(happened).toEqual(['first read', 'change']);
    expect(barrier.isSettled).toBe(false);
    commit(1);
    expect(happened).toEqual(['first read', 'change', 'second read', 'last']);
    expect(barrier.isSettled).toBe(true);
  });

  it('when dropped, tells the waiters, runs the queue, and holds nobody any more', () => {
    const { barrier, happened, waiter } = open();
    barrier.countApplied();
    barrier.whenCommitted(waiter('read'));
    barrier.inTurn(() => happened.push(`task, dropped: ${barrier.isDropped}`));
    barrier.drop();
    barrier.whenCommitted(waiter('late'));
    barrier.drop();
    expect(happened).toEqual(['read dropped', 'task, dropped: true', 'late dropped']);
  });
});
