import {
  addComment,
  addSection,
  deleteComment,
  deleteNotes,
  deleteSection,
  moveNote,
  recolourNotes,
  renameSection,
  setNoteText,
  setSectionColumns,
} from '@evenboard/board';
import { describe, expect, it } from 'vitest';
import { countWords } from './clipWords.ts';
import { openNewsRoom } from './testNews.ts';

describe('the digest of what others did', () => {
  it('counts new notes by their section’s letter, once in twenty seconds', () => {
    const { theirs, sections, write, clock, said, texts } = openNewsRoom();
    for (let times = 0; times < 4; times += 1) write(theirs, sections.b, 'kofi');
    write(theirs, sections.a, 'kofi');
    clock.advance(19_999);
    expect(said).toEqual([]);
    clock.advance(1);
    expect(texts()).toEqual(['5 new: 4 in B, 1 in A.']);
    clock.advance(60_000);
    expect(said).toHaveLength(1);
  });

  it('tells of edits, moves and comments on mine, and not of what I did', () => {
    const { mine, theirs, sections, old, write, clock, texts } = openNewsRoom();
    write(mine, sections.b, 'sian');
    setNoteText(theirs, old, 'other words');
    moveNote(theirs, old, { section: sections.b, row: 5 });
    addComment(theirs, { note: old, text: 'Yes', author: 'kofi' });
    clock.advance(20_000);
    expect(texts()).toEqual(['A comment on yours. 1 edited. 1 moved.']);
  });

  it('does not tell me what I do in another window', () => {
    const { theirs, sections, old, write, clock, texts } = openNewsRoom();
    addComment(theirs, { note: old, text: 'Yes', author: 'sian' });
    theirs.doc.clientID += 1;
    write(theirs, sections.b, 'sian');
    clock.advance(20_000);
    expect(texts()).toEqual([]);
  });

  it('does not mention what came and went meanwhile', () => {
    const { theirs, sections, old, write, clock, texts } = openNewsRoom();
    const brief = write(theirs, sections.a, 'kofi');
    setNoteText(theirs, brief, 'mended');
    deleteNotes(theirs, [brief]);
    const comment = addComment(theirs, { note: old, text: 'Yes', author: 'kofi' });
    deleteComment(theirs, comment ?? '');
    setNoteText(theirs, old, 'other');
    setNoteText(theirs, old, 'words');
    clock.advance(60_000);
    expect(texts()).toEqual([]);
  });

  it('does not mention a note that is where it was, nor one that only gave way', () => {
    const { theirs, sections, old, write, clock, texts } = openNewsRoom();
    moveNote(theirs, old, { section: sections.b, row: 9 });
    moveNote(theirs, old, { section: sections.a, row: 2 });
    write(theirs, sections.a, 'kofi', 2);
    clock.advance(20_000);
    expect(texts()).toEqual(['1 new: 1 in A.']);
  });

  it('counts an edit once for the whole stay of its writer, however long that is', () => {
    const { theirs, old, kofiWritesIn, clock, texts } = openNewsRoom();
    kofiWritesIn(old);
    for (let key = 0; key < 90; key += 1) {
      setNoteText(theirs, old, `words ${'x'.repeat(key + 1)}`);
      clock.advance(1_000);
    }
    kofiWritesIn(undefined);
    clock.advance(60_000);
    expect(texts()).toEqual(['1 edited.']);
  });

  it('keeps to fifteen words when everything happens, and leaves nothing out', () => {
    const { theirs, sections, old, write, clock, texts, setOnline } = openNewsRoom();
    const mine = write(theirs, sections.b, 'sian');
    const kept = Array.from({ length: 6 }, () => write(theirs, sections.b, 'kofi'));
    clock.advance(20_000);
    const [first = '', second = '', third = '', fourth = ''] = kept;
    for (const section of [sections.a, sections.b, addSection(theirs, { title: 'Three' })])
      write(theirs, section, 'kofi');
    setNoteText(theirs, first, 'other');
    moveNote(theirs, second, { section: sections.a, row: 30 });
    deleteNotes(theirs, [third]);
    addComment(theirs, { note: fourth, text: 'Yes', author: 'kofi' });
    addComment(theirs, { note: mine, text: 'Yes', author: 'kofi' });
    addComment(theirs, { note: old, text: 'Yes', author: 'kofi' });
    setOnline({ Ada: true, Ines: true, Kofi: false });
    clock.advance(30_000);
    const last = texts().at(-1) ?? '';
    expect(last).toBe('3 new. 3 comments, 2 on yours. 4 changed. 3 came or left.');
    expect(countWords(last)).toBeLessThanOrEqual(15);
  });

  it('is held while I type and then tells of all of it at once', () => {
    const { theirs, sections, write, clock, announcer, said } = openNewsRoom();
    for (let second = 0; second < 50; second += 1) {
      if (second % 10 === 0) write(theirs, sections.b, 'kofi');
      announcer.keyPressed();
      clock.advance(900);
    }
    expect(said).toEqual([]);
    clock.advance(1_000);
    expect(said.map(({ text }) => text)).toEqual(['5 new: 5 in B.']);
  });

  it('is said once in twenty seconds also when it was held', () => {
    const { theirs, sections, write, clock, announcer, said } = openNewsRoom();
    for (let step = 0; step < 130; step += 1) {
      write(theirs, sections.b, 'kofi');
      if (step % 44 >= 16 && step % 44 < 33) announcer.keyPressed();
      clock.advance(900);
    }
    const gaps = said.slice(1).map(({ at }, index) => at - (said[index]?.at ?? 0));
    expect(said.length).toBeGreaterThan(2);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(20_000);
  });

  it('does not count what was told because it happened to my own place', () => {
    const { theirs, sections, old, write, clock, announcer, texts } = openNewsRoom();
    deleteNotes(theirs, [old]);
    announcer.remote(
      { words: () => 'This note was deleted.', about: [{ type: 'deleted', id: old }] },
      'here',
    );
    write(theirs, sections.b, 'kofi');
    clock.advance(30_000);
    expect(texts()).toEqual(['This note was deleted.', '1 new: 1 in B.']);
  });

  it('counts it all the same where that was never said', () => {
    const { theirs, old, clock, announcer, texts } = openNewsRoom();
    deleteNotes(theirs, [old]);
    announcer.remote(
      { words: () => 'This note was deleted.', about: [{ type: 'deleted', id: old }] },
      'here',
    );
    announcer.remote('This note is now C5.', 'here');
    clock.advance(30_000);
    expect(texts()).toEqual(['This note is now C5.', '1 deleted.']);
  });

  it('tells of sections, and leaves out what is written only for the layout', () => {
    const { theirs, sections, clock, texts } = openNewsRoom();
    renameSection(theirs, sections.a, 'Eins');
    setSectionColumns(theirs, sections.b, 5);
    clock.advance(20_000);
    deleteSection(theirs, sections.b);
    clock.advance(20_000);
    expect(texts()).toEqual(['1 section changed.', 'Again: 1 section changed.']);
  });

  it('is silent once stopped, also with a digest that waits', () => {
    const { theirs, sections, write, clock, announcer, texts, stop } = openNewsRoom();
    write(theirs, sections.a, 'kofi');
    clock.advance(19_900);
    announcer.keyPressed();
    clock.advance(200);
    stop();
    clock.advance(60_000);
    expect(texts()).toEqual([]);
  });
});

describe('people coming and going', () => {
  it('names one, counts several, and is no news of who was here before me or of myself', () => {
    const { setOnline, clock, texts } = openNewsRoom();
    setOnline({ Łucja: true });
    clock.advance(20_000);
    setOnline({ Ada: true, Ines: true, Kofi: false, Siân: false });
    clock.advance(20_000);
    expect(texts()).toEqual(['Łucja came in.', '2 came in, 1 left.']);
  });

  it('does not mention who comes back within the time, such as after loading the page anew', () => {
    const { setOnline, clock, texts } = openNewsRoom();
    setOnline({ Kofi: false });
    clock.advance(3_000);
    setOnline({ Kofi: true });
    clock.advance(60_000);
    expect(texts()).toEqual([]);
  });
});

describe('all that others do, line by line', () => {
  it('says who did what where, as soon as it is quiet', () => {
    const { theirs, sections, old, write, clock, texts } = openNewsRoom({ announcements: 'all' });
    moveNote(theirs, old, { section: sections.b, row: 4 });
    clock.advance(0);
    clock.advance(4_000);
    const theirOwn = write(theirs, sections.b, 'kofi');
    clock.advance(4_000);
    recolourNotes(theirs, [theirOwn], 'pink');
    deleteNotes(theirs, [old]);
    clock.advance(4_000);
    expect(texts()).toEqual(['Kofi moved A2 to B4.', 'Kofi wrote B5.', 'Kofi coloured B5. Kofi deleted B4.']);
  });

  it('says an edit when its writer has left the note, and never while it is typed', () => {
    const { theirs, old, kofiWritesIn, clock, texts } = openNewsRoom({ announcements: 'all' });
    kofiWritesIn(old);
    for (let key = 0; key < 30; key += 1) {
      setNoteText(theirs, old, `words ${'x'.repeat(key + 1)}`);
      clock.advance(700);
    }
    clock.advance(30_000);
    expect(texts()).toEqual([]);
    kofiWritesIn(undefined);
    setNoteText(theirs, old, 'words that came after the writer had gone');
    clock.advance(10_000);
    expect(texts()).toEqual(['Kofi edited your note A2.']);
  });

  it('says “somebody” where nobody knows who', () => {
    const { theirs, old, clock, texts } = openNewsRoom({ announcements: 'all' });
    theirs.doc.clientID += 1;
    setNoteText(theirs, old, 'other');
    clock.advance(10_000);
    expect(texts()).toEqual(['Somebody edited your note A2.']);
  });

  it('falls back to the digest above six changes in ten seconds, and comes back from it', () => {
    const { theirs, sections, write, clock, said, texts } = openNewsRoom({ announcements: 'all' });
    for (let times = 0; times < 40; times += 1) {
      write(theirs, sections.b, 'kofi');
      clock.advance(500);
    }
    clock.advance(60_000);
    expect(said.filter(({ at }) => at > 8_000).map(({ text }) => text)).toHaveLength(1);
    expect(texts().at(-1)).toMatch(/^\d+ new: \d+ in B\.$/);
    write(theirs, sections.a, 'kofi');
    clock.advance(0);
    expect(texts().at(-1)).toBe('Kofi wrote A3.');
  });
});

describe('what others do near me', () => {
  it('is the same section within three rows, the note I am in, and my notes', () => {
    const { theirs, sections, old, write, current, clock, texts } = openNewsRoom({ announcements: 'near' });
    current.setCell({ section: sections.b, row: 10 });
    write(theirs, sections.b, 'kofi', 14);
    write(theirs, sections.a, 'kofi', 10);
    clock.advance(10_000);
    expect(texts()).toEqual([]);
    const near = write(theirs, sections.b, 'kofi', 13);
    clock.advance(10_000);
    setNoteText(theirs, old, 'my own note, far away');
    clock.advance(10_000);
    current.setNote(near);
    deleteNotes(theirs, [near]);
    clock.advance(10_000);
    expect(texts()).toEqual(['Kofi wrote B13.', 'Kofi edited your note A2.', 'Kofi deleted B13.']);
  });
});

describe('the levels and switches', () => {
  it('are silent when off', () => {
    const { theirs, sections, write, clock, texts } = openNewsRoom({ announcements: 'off' });
    write(theirs, sections.a, 'kofi');
    clock.advance(60_000);
    expect(texts()).toEqual([]);
  });

  it('leave out a type that is switched off', () => {
    const { theirs, sections, old, write, clock, texts, setOnline } = openNewsRoom({
      silenced: ['new', 'people'],
    });
    write(theirs, sections.a, 'kofi');
    setOnline({ Ada: true });
    setNoteText(theirs, old, 'other');
    clock.advance(20_000);
    expect(texts()).toEqual(['1 edited.']);
  });

  it('take effect at once, on what waits too', () => {
    const { theirs, sections, old, write, clock, texts, change } = openNewsRoom();
    write(theirs, sections.b, 'kofi');
    clock.advance(1_000);
    change({ announcements: 'all' });
    clock.advance(1_000);
    expect(texts()).toEqual(['Kofi wrote B2.']);
    deleteNotes(theirs, [old]);
    change({ silenced: ['deleted'] });
    clock.advance(10_000);
    change({ silenced: [] });
    write(theirs, sections.b, 'kofi');
    change({ announcements: 'off' });
    clock.advance(60_000);
    expect(texts()).toHaveLength(1);
  });

  it('wait for the next digest after a change to it', () => {
    const { theirs, sections, write, clock, texts, change } = openNewsRoom({ announcements: 'all' });
    change({ announcements: 'digest' });
    write(theirs, sections.b, 'kofi');
    clock.advance(19_000);
    expect(texts()).toEqual([]);
    clock.advance(1_000);
    expect(texts()).toEqual(['1 new: 1 in B.']);
  });
});
