import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printableText } from '../cellText.ts';
import type { ExportedPoll, ExportedVote } from '../SessionResults.ts';
import { elementsOf, textsOf } from '../testElements.ts';
import { NASTY_TEXTS, notesOf, oddText, testInput, testRoom } from '../testSession.ts';
import { paperHtml } from './paperHtml.ts';

const VOTE: ExportedVote = {
  question: 'Which two?',
  candidates: [
    { number: 1, text: 'Rest' },
    { number: 2, text: 'Buses' },
  ],
  dots: 2,
  perCandidate: 1,
  state: 'open',
  voted: 0,
};
const POLL: ExportedPoll = {
  question: 'How are you?',
  kind: 'one',
  options: [
    { id: 'a', label: 'Sunny' },
    { id: 'b', label: 'Cloudy' },
  ],
  state: 'open',
  answered: 0,
};
const withResults = (votes: readonly ExportedVote[], polls: readonly ExportedPoll[]) =>
  paperHtml(testInput({ notes: notesOf(['Shops']) }, { results: { votes, polls, plan: [] } }));

test('the statements stand under their cells, and headings go down one level at a time', () => {
  const html = withResults([VOTE], [POLL]);
  expect(html).toContain('<li><p class="number">A2</p><div><p dir="auto" class="words">Shops</p></div></li>');
  const levels = elementsOf(html).flatMap(({ name }) => /^h(\d)$/.exec(name)?.[1] ?? []);
  expect(levels[0]).toBe('1');
  levels.reduce((before, level) => {
    expect(Number(level) - Number(before)).toBeLessThanOrEqual(1);
    return level;
  });
});

test('a ballot has the numbers of the open vote, and as many boxes as dots can go to each', () => {
  const html = withResults([VOTE], []);
  expect(html).toContain('Ballot: <span dir="auto">Which two?</span>');
  expect(html).toContain('You have 2 dots, at most 1 for one statement.');
  expect(html).toContain('<th scope="row">2</th><td dir="auto" class="words">Buses</td>');
  expect(html.match(/aria-label="Dot \d for number \d"/g)).toHaveLength(2);
  const twice = withResults([{ ...VOTE, perCandidate: 5 }], []);
  expect(twice.match(/aria-label="Dot \d for number \d"/g)).toHaveLength(4);
});

test('a vote that is closed or revealed has no ballot, and nothing of its result is here', () => {
  for (const state of ['closed', 'revealed'] as const) {
    const html = withResults(
      [{ ...VOTE, state, voted: 7, tally: { 1: 7777, 2: 1 } }],
      [{ ...POLL, state: 'closed' }],
    );
    expect(html).not.toMatch(/Which two|How are you|7777/);
    expect(html).toContain('No vote is open now.');
  }
});

test('the form for answers has open polls with their options, each section by its letter, and notes by their cells', () => {
  const html = withResults([], [POLL, { ...POLL, kind: 'text', question: 'Why?' }]);
  expect(html).toContain('<input type="radio" name="poll-0"> 2. <span dir="auto">Cloudy</span>');
  expect(html).toContain('<label><span dir="auto">Why?</span> <textarea');
  expect(html).toContain('<label>Your new notes for B <textarea');
  expect(html).toContain('cell, such as A2');
});

test('each field has its label, ids are unique, and the file fetches, runs and sends nothing', () => {
  const rooms = [testRoom('main', 'Main room', { notes: notesOf(['a']) }), testRoom('r1', 'Blue')];
  const html = paperHtml(testInput({}, { rooms, results: { votes: [VOTE], polls: [POLL], plan: [] } }));
  expect(html).not.toMatch(/<(script|link|img|iframe|form)|\son\w+=|src=|@import|url\(/);
  for (const [tag] of html.matchAll(/<(?:input|textarea)[^>]*>/g)) {
    const before = html.slice(0, html.indexOf(tag));
    const isInLabel = before.lastIndexOf('<label>') > before.lastIndexOf('</label>');
    expect(isInLabel || tag.includes('aria-label="')).toBe(true);
  }
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('whatever people wrote is text, and every note is there', () => {
  const text = fc.oneof(oddText, fc.constantFrom(...NASTY_TEXTS));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), text, (texts, asked) => {
      const results = {
        votes: [{ ...VOTE, question: asked, candidates: [{ number: 1, text: asked }] }],
        polls: [{ ...POLL, question: asked }],
        plan: [],
      };
      const html = paperHtml(testInput({ notes: notesOf(texts) }, { results }));
      elementsOf(html);
      for (const words of [...texts, asked])
        if (printableText(words).trim() !== '') expect(textsOf(html)).toContain(printableText(words));
    }),
  );
});

test('of a statement that came after the session had closed the paper says so', () => {
  const [first, late] = notesOf(['Shops', 'Buses']);
  if (first === undefined || late === undefined) throw new Error('There are no notes.');
  const html = paperHtml(testInput({ notes: [first, { ...late, cameLate: 1 }] }));
  expect(html.match(/\(came late\)/g)).toHaveLength(1);
  expect(html).toContain('Buses</p><p>(came late)</p>');
});
