import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { PlanDialogs } from './PlanDialogs.tsx';
import { openTestPlan, renderPlan, stage } from './testPlan.tsx';
import { usePlanActions } from './usePlan.ts';
// Fetched when it is first needed, which on a busy machine takes longer than a test may.
import '../ui/DialogWindow.tsx';
import './PlanList.tsx';
import './StageForm.tsx';

afterEach(cleanup);

function OpenButton() {
  return (
    <button type="button" onClick={usePlanActions().open}>
      open the plan
    </button>
  );
}

async function open(options: Parameters<typeof openTestPlan>[0]) {
  const opened = openTestPlan(options);
  const rendered = renderPlan(
    opened.room,
    <>
      <OpenButton />
      <PlanDialogs />
    </>,
  );
  const opener = screen.getByRole('button', { name: 'open the plan' });
  opener.focus();
  fireEvent.click(opener);
  await screen.findByRole('dialog', { name: 'Plan' });
  await screen.findByRole('list');
  return { ...opened, ...rendered };
}

const STAGES = [stage('a', 'Arrive', { minutes: 5 }), stage('b', 'Break', { may: [] }), stage('c', 'Sort')];
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const titles = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);

it('can be read by everybody: in order, with the present stage marked and what is off', async () => {
  await open({ role: 'participant', stages: STAGES, at: 'b' });
  expect(titles()).toEqual(['Arrive, done', 'Break now', 'Sort']);
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Break now' })),
  );
  const [, now] = screen.getAllByRole('listitem');
  expect(now?.getAttribute('aria-current')).toBe('step');
  expect(now?.textContent).toContain('Off in this stage: adding notes, editing notes, voting and comments.');
  expect(screen.queryByRole('button', { name: /Edit|Next|Add/ })).toBeNull();
});

it('leads everybody on', async () => {
  const { isSaid, asked } = await open({ stages: STAGES, at: 'a' });
  press('Next stage: Break');
  await isSaid('Now: Break. What Break is.');
  press('Go to this stage: Sort');
  await isSaid('Now: Sort. What Sort is.');
  press('Leave the plan');
  await isSaid('No stage is on now. Everybody may do everything again.');
  expect(asked.map(({ type }) => type)).toEqual(['nextStage', 'goToStage', 'goToStage']);
});

it('is put in another order with the focus on the stage that moves', async () => {
  const { isSaid } = await open({ stages: STAGES });
  screen.getByRole('button', { name: 'Down: Arrive' }).focus();
  press('Down: Arrive');
  await isSaid('Arrive is now number 2.');
  expect(titles()).toEqual(['Break', 'Arrive', 'Sort']);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Down: Arrive'));
  press('Up: Break');
  await isSaid('Break is the first already.');
});

it('loses a stage, and the focus goes to the next one', async () => {
  const { isSaid } = await open({ stages: STAGES });
  press('Remove Break');
  await isSaid('Removed from the plan: Break.');
  expect(titles()).toEqual(['Arrive', 'Sort']);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove Sort'));
});

it('gains a stage, with all that a stage can say', async () => {
  const { isSaid, asked, sections } = await open({ stages: [] });
  press('Add a stage');
  const title = await screen.findByRole('textbox', { name: 'Title' });
  press('Add it');
  await waitFor(() => expect(document.activeElement).toBe(title));
  fireEvent.change(title, { target: { value: ' Think ' } });
  fireEvent.change(screen.getByRole('textbox', { name: /What people do/ }), { target: { value: 'Alone.' } });
  fireEvent.change(screen.getByRole('textbox', { name: /Minutes/ }), { target: { value: '7' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Vote' }));
  fireEvent.change(screen.getByRole('combobox', { name: 'Best worked on' }), { target: { value: 'grid' } });
  fireEvent.change(screen.getByRole('combobox', { name: 'Section in focus' }), {
    target: { value: sections.b },
  });
  fireEvent.click(
    within(screen.getByRole('group', { name: 'Quiet writing' })).getByRole('radio', { name: /^With names/ }),
  );
  press('Add it');
  await isSaid('Added to the plan: Think.');
  expect(asked).toEqual([
    {
      type: 'setPlan',
      stages: [
        {
          id: expect.stringMatching(/^[\w.-]+$/),
          title: 'Think',
          instructions: 'Alone.',
          may: ['add', 'editOwn', 'editAll', 'comment'],
          minutes: 7,
          view: 'grid',
          section: sections.b,
          quiet: { signed: true },
        },
      ],
    },
  ]);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit Think'));
});

it('keeps the words of a stage that was not saved, and says why', async () => {
  const { server } = await open({ stages: STAGES });
  server.refuses = 'Not now.';
  press('Edit Sort');
  const title = await screen.findByRole('textbox', { name: 'Title' });
  fireEvent.change(title, { target: { value: 'Themes' } });
  press('Save');
  expect(await screen.findByText('Not now.')).toBeTruthy();
  expect(title).toHaveProperty('value', 'Themes');
});
