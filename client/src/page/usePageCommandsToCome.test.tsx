import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { PageCommands } from './pageCommands.ts';
import { usePageCommandsToCome } from './usePageCommandsToCome.ts';

afterEach(cleanup);

function open() {
  const ran: string[] = [];
  const real: PageCommands = { run: (command) => ran.push(command) > 0, can: () => true };
  const { result } = renderHook(usePageCommandsToCome);
  return {
    ran,
    now: () => result.current,
    run: (...ids: Parameters<PageCommands['run']>) => act(() => result.current.commands.run(...ids)),
    come: () => act(() => result.current.come(real)),
  };
}

it('what is asked for before the commands are there runs when they come, once and in its order', () => {
  const { ran, now, run, come } = open();
  expect(now().isWanted).toBe(false);
  run('whereAmI');
  run('timeLeft');
  expect(now().isWanted).toBe(true);
  expect(ran).toEqual([]);
  come();
  expect(ran).toEqual(['whereAmI', 'timeLeft']);
  run('palette');
  expect(ran).toEqual(['whereAmI', 'timeLeft', 'palette']);
});

it('keys wait for a command that opens something, and who gives it up does not get it later', () => {
  const { ran, now, run, come } = open();
  run('whereAmI');
  expect(now().giveUp).toBeUndefined();
  run('find');
  act(() => now().giveUp?.());
  expect(now().giveUp).toBeUndefined();
  come();
  expect(ran).toEqual([]);
});

it('commands of views are none of the page’s', () => {
  const { now, run } = open();
  run('moveUp');
  expect(now().commands.run('moveUp')).toBe(false);
  expect(now().isWanted).toBe(false);
});
