import { beforeEach, expect, it } from 'vitest';
import { readDrafts } from './drafts.ts';
import { forgetSession } from './knownSessions.ts';
import { keepUnsaved, leaveUnsaved, readUnsaved } from './unsavedQuiet.ts';

beforeEach(() => localStorage.clear());

const place = (stage: string, owner = 'ada') => ({ sessionId: 's', stage, owner });
const note = (text: string) => ({ id: `n ${text}`, section: 'a', text });

it('keeps words for their writer and stage until the server has them, and then nothing', () => {
  keepUnsaved(place('q'), [note('Buses')]);
  keepUnsaved(place('q', 'paula'), [note('Large print')]);
  expect(readUnsaved(place('q'))).toEqual([note('Buses')]);
  expect(readUnsaved(place('q2'))).toEqual([]);
  keepUnsaved(place('q'), []);
  keepUnsaved(place('q', 'paula'), []);
  expect(localStorage.length).toBe(0);
});

it('makes drafts of words that can come no more, once', () => {
  keepUnsaved(place('q'), [note('Buses'), note(' ')]);
  keepUnsaved(place('q2'), [note('Rest')]);
  leaveUnsaved('s', (stage) => stage === 'q2');
  leaveUnsaved('s', (stage) => stage === 'q2');
  expect(readDrafts('s').map(({ text }) => text)).toEqual(['Buses']);
  expect(readUnsaved(place('q'))).toEqual([]);
  expect(readUnsaved(place('q2'))).toEqual([note('Rest')]);
});

it('reads nothing into what is not of its making, and goes when the session is forgotten', async () => {
  localStorage.setItem(
    'evenboard.quiet.s',
    '{"q/ada":[{"id":1},null,{"id":"x","section":"a","text":"Rest"}],"q/b":7}',
  );
  expect(readUnsaved(place('q'))).toEqual([{ id: 'x', section: 'a', text: 'Rest' }]);
  expect(readUnsaved(place('q', 'b'))).toEqual([]);
  await forgetSession('s').catch(() => undefined);
  expect(readUnsaved(place('q'))).toEqual([]);
});
