import { expect, it } from 'vitest';
import { listening } from './listening.ts';

const here = listening();
const NOTES = ['Rest is on the timetable', 'Buses', 'Large print', 'Quiet rooms', 'Pay', 'Music', 'Benches'];

it('a vote is heard to open, voted in by numbers and by Space, and its result is heard once; so is a mood poll', async () => {
  await here.bringHost();
  for (const [index, text] of NOTES.entries()) await here.kofi.do('write', { cell: `A${index + 2}`, text });
  const { said, transcript } = await here.listen('vote.txt');
  const before = said.slice(
    0,
    said.findIndex(({ mark }) => mark === 'the result'),
  );
  // Of others' dots nothing is said before the result.
  expect(
    before.filter(({ text }) => /\d dots?\b(?! left| each)/.test(text)),
    transcript,
  ).toEqual([]);
  for (const once of [/A vote is open/, /The result: number 3/, /A poll is open/, /Poll result/])
    expect(
      said.filter(({ text }) => once.test(text)),
      transcript,
    ).toHaveLength(1);
});
