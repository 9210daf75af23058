import { printableText } from '../cellText.ts';
import { htmlText, htmlWords } from '../htmlText.ts';
import type { OutlineSection, RoomOutline } from '../roomOutline.ts';
import type { ExportedPoll } from '../SessionResults.ts';
import { nameLine, textArea, textField } from './fields.ts';
import { PAPER_WORDS } from './paperWords.ts';

/** How many notes there is something to say about. */
const NOTES = [1, 2] as const;

/** Answers to open polls, new notes under each section's letter, and words about notes by their cells. */
export function answerForm(rooms: readonly RoomOutline[], polls: readonly ExportedPoll[]): string {
  const isOne = rooms.length === 1;
  return [
    '<section class="page">',
    `<h2>${PAPER_WORDS.answers}</h2>`,
    nameLine(),
    ...polls.map(pollPart),
    ...rooms.flatMap(({ title, sections }) => [
      ...(isOne ? [] : [`<h3 dir="auto">${htmlText(title)}</h3>`]),
      ...sections.map((section) => sectionPart(section, isOne ? 'h3' : 'h4')),
    ]),
    `<h3>${PAPER_WORDS.aboutNotes}</h3>`,
    ...NOTES.flatMap((number) => [
      textField(PAPER_WORDS.itsCell(number), 'short'),
      textArea(PAPER_WORDS.aboutIt(number)),
    ]),
    '</section>',
  ].join('\n');
}

function sectionPart({ letters, title, prompt }: OutlineSection, heading: 'h3' | 'h4'): string {
  const name = `${letters}. ${htmlWords('span', title, 'line')}`;
  return [
    '<div class="together">',
    `<${heading}>${name}</${heading}>`,
    ...(prompt.text === '' ? [] : [htmlWords('p', prompt)]),
    textArea(`${PAPER_WORDS.newNote(letters)}`),
    '</div>',
  ].join('\n');
}

function pollPart({ question, kind, options }: ExportedPoll, index: number): string {
  const words = `<span dir="auto">${htmlText(question)}</span>`;
  if (kind === 'word' || kind === 'text') return textArea(words);
  const type = kind === 'many' ? 'checkbox' : 'radio';
  const choices = options.map(
    ({ label }, place) =>
      `<li><label><input type="${type}" name="poll-${index}"> ${place + 1}. <span dir="auto">${htmlText(printableText(label))}</span></label></li>`,
  );
  const hint = kind === 'many' ? PAPER_WORDS.chooseMany : PAPER_WORDS.chooseOne;
  return `<fieldset><legend>${words}</legend><p>${hint}</p><ul>${choices.join('')}</ul></fieldset>`;
}
