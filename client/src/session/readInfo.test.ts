import fc from 'fast-check';
import { expect, it } from 'vitest';
import { currentStage, readInfo } from './readInfo.ts';

const BREAK = { id: 'b', title: 'Break', instructions: 'Rest.', may: ['comment'], minutes: 10 };
const INFO = { title: 'Ours', state: 'open', host: 'oluchi', timeZone: 'Europe/London' };

it('reads the plan and the stage people are in', () => {
  const info = readInfo({ ...INFO, plan: { stages: [{ ...BREAK, id: 'a' }, BREAK] }, stage: 'b' });
  expect(currentStage(info)).toEqual({ stage: BREAK, index: 1 });
});

it.each([
  ['no object', 'Break'],
  ['no id', { ...BREAK, id: 'a b' }],
  ['no title', { ...BREAK, title: 7 }],
  ['no rights', { ...BREAK, may: 'add' }],
])('leaves out a stage that is %s, and keeps the others', (_what, odd) => {
  const info = readInfo({ ...INFO, plan: { stages: [odd, BREAK, BREAK] } });
  expect(info?.plan).toEqual({ stages: [BREAK] });
});

it('leaves out what it does not know in a stage', () => {
  const odd = {
    ...BREAK,
    minutes: -1,
    view: 'cinema',
    may: ['add', 'fly', 3],
    section: {},
    quiet: 'yes',
    x: 1,
  };
  const { minutes: _minutes, ...rest } = BREAK;
  expect(readInfo({ ...INFO, plan: { stages: [odd] } })?.plan).toEqual({
    stages: [{ ...rest, may: ['add'] }],
  });
});

it('is in no stage where the plan has none of that id', () => {
  expect(currentStage(readInfo({ ...INFO, plan: { stages: [BREAK] }, stage: 'gone' }))).toBeUndefined();
  expect(currentStage(readInfo({ ...INFO, stage: 'b' }))).toBeUndefined();
});

it('never fails on anything', () => {
  fc.assert(
    fc.property(fc.anything(), fc.array(fc.anything()), (value, stages) => {
      readInfo({ ...INFO, plan: value, stage: value, closesAt: value, timeZone: value });
      readInfo({ ...INFO, plan: { stages } });
      readInfo({ title: value, state: value });
    }),
  );
});
