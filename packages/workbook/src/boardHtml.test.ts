import { formatAddress } from '@evenboard/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardHtml } from './boardHtml.ts';
import { printableText } from './cellText.ts';
import { elementsOf, textsOf } from './testElements.ts';
import { NASTY_TEXTS, notesOf, oddText, testComment, testInput, testNote, testRoom } from './testSession.ts';

test('headings for the session, rooms and sections go down one level at a time', () => {
  const rooms = [
    testRoom('main', 'Main room', { notes: [testNote('n1', 'x')] }),
    testRoom('r1', '<Blue>', { sections: [] }),
  ];
  const html = boardHtml(testInput({}, { rooms }));
  const headings = elementsOf(html).filter(({ name }) => /^h\d$/.test(name));
  expect(headings.map(({ name }) => name)).toEqual(['h1', 'h2', 'h3', 'h3', 'h3', 'h2']);
  expect(html).toContain('<a href="#room-r1" dir="auto">&lt;Blue&gt;</a>');
  expect(html).toContain('<h2 id="room-r1" dir="auto">&lt;Blue&gt;</h2>');
  expect(html).toContain('No sections and no notes.');
});

test('a note has its cell, its words in their language, who wrote it, its colour in words and its comments', () => {
  const notes = [testNote('n1', 'مرحبا', { section: 'b', row: 4, lang: 'ar', typedBy: 'p2' })];
  const comments = [testComment('c1', 'n1', 'Yes')];
  const html = boardHtml(testInput({ notes, comments, legend: { blue: 'Ideas' } }));
  expect(html).toContain(`<li class="note blue" id="main-B4">
<p><span class="cell">B4</span></p>
<p dir="auto" lang="ar" class="words">مرحبا</p>
<p class="about" dir="auto">Amina, typed by Kofi; blue: Ideas</p>
<p>Comments:</p>
<ul><li><bdi>Kofi</bdi>: <span dir="auto" class="words">Yes</span></li></ul>
</li>`);
  expect(html).toContain('<li dir="auto">blue: Ideas</li>');
});

test('the table has a note where its cell is, and no row without notes', () => {
  const notes = [testNote('n1', 'far down', { section: 'b', row: 99_999 }), testNote('n2', 'up', { row: 2 })];
  const html = boardHtml(testInput({ notes }));
  const rows = html.match(/<tr>.*<\/tr>/g) ?? [];
  expect(rows).toEqual([
    expect.stringContaining('<th scope="col" class="row">Row</th>'),
    '<tr><th scope="row" class="row">2</th><td class="blue"><div dir="auto" class="words">up</div></td><td></td></tr>',
    '<tr><th scope="row" class="row">99999</th><td></td><td class="blue"><div dir="auto" class="words">far down</div></td></tr>',
  ]);
});

test('the page needs nothing else, runs nothing, and its ids are unique', () => {
  const rooms = [
    testRoom('main', 'Main room', { notes: notesOf(['a', 'b']) }),
    testRoom('r1', 'Blue', { notes: notesOf(['c']) }),
  ];
  const html = boardHtml(testInput({}, { rooms }));
  const elements = elementsOf(html);
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(html).not.toMatch(/<(script|link|img|iframe)|\son\w+=|src=|@import|url\(/);
  const ids = elements.flatMap(({ attributes }) => /\sid="([^"]*)"/.exec(attributes)?.[1] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { attributes } of elements) {
    const target = /(?:aria-labelledby="|href="#)([^"]*)"/.exec(attributes)?.[1];
    if (target !== undefined) expect(ids).toContain(target);
  }
});

test('whatever people wrote is text, and every note is there', () => {
  const text = fc.oneof(oddText, fc.constantFrom(...NASTY_TEXTS));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), text, (texts, name) => {
      const html = boardHtml(
        testInput({ notes: notesOf(texts) }, { title: name, people: new Map([['p1', name]]) }),
      );
      elementsOf(html);
      const seen = textsOf(html);
      texts.forEach((words, index) => {
        expect(seen).toContain(formatAddress({ column: 0, row: index + 2 }));
        if (words.trim() !== '' && printableText(words).trim() !== '')
          expect(seen).toContain(printableText(words));
      });
    }),
  );
});
