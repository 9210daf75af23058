import { cleanup, fireEvent, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { PageCommands } from './pageCommands.ts';
import { usePageKeys } from './usePageKeys.ts';

afterEach(cleanup);

function Page({ commands, children }: { commands: PageCommands; children: ReactNode }) {
  usePageKeys(commands);
  return children;
}

function open(children: ReactNode) {
  const ran: string[] = [];
  const commands = { run: (id: string) => ran.push(id) > 0, can: () => true } as unknown as PageCommands;
  render(<Page commands={commands}>{children}</Page>);
  return ran;
}

const press = (code: string) =>
  fireEvent.keyDown(document.body, { key: code.slice(-1), code, altKey: true, shiftKey: true });

it('hears its keys everywhere, and leaves them to what is open', () => {
  const ran = open(null);
  press('KeyC');
  expect(ran).toEqual(['capture']);
  cleanup();
  const behind = open(<div role="dialog" />);
  press('KeyC');
  expect(behind).toEqual([]);
});

it('what is open can let single keys through', () => {
  const ran = open(
    <div role="dialog">
      <p data-page-keys="capture">All rooms at a glance</p>
    </div>,
  );
  press('KeyW');
  press('KeyC');
  expect(ran).toEqual(['capture']);
});
