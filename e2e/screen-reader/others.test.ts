import { describe, it } from 'vitest';
import { listening } from './listening.ts';

describe('what others do, heard through Orca', () => {
  const here = listening();

  it('what somebody else does to the note under the focus, which stays', async () => {
    await here.kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await here.listen('remote.txt');
  });

  it('conflicts while writing: both edit, moved, deleted, and the section gone', async () => {
    await here.kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await here.listen('conflict.txt');
  });

  it('what has changed: there, and back to the very cell', async () => {
    await here.threeNotes();
    await here.listen('changes.txt');
  });

  it('others’ changes held, and let in', async () => {
    await here.threeNotes();
    await here.listen('freeze.txt');
  });
});
