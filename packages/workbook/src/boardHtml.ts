import { type HtmlPart, htmlResults } from './htmlResults.ts';
import { HTML_STYLE } from './htmlStyle.ts';
import { htmlTable } from './htmlTable.ts';
import { htmlText, htmlWords } from './htmlText.ts';
import { type OutlineNote, type OutlineSection, type RoomOutline, roomOutlines } from './roomOutline.ts';
import { createSessionTime } from './sessionTime.ts';
import type { WorkbookInput } from './WorkbookInput.ts';
import { WORDS } from './words.ts';

/** Nothing is fetched and nothing runs, whatever somebody managed to write. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * `board.html`: one page that needs nothing else. A heading for each room and section, a list item for each note, and
 * after them each room as a table with the same cells. A note's fragment is its room and cell, such as `#main-C4`.
 */
export function boardHtml(input: WorkbookInput): string {
  const rooms = roomOutlines(input);
  const results = htmlResults(input);
  const title = htmlText(input.title) || WORDS.untitled;
  return [
    '<!doctype html>',
    `<html lang="${htmlText(input.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${HTML_STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1 dir="auto">${title}</h1>`,
    asOf(input),
    '</header>',
    ...contents(rooms, results),
    '<main>',
    ...rooms.map(roomPart),
    ...results.map(({ html }) => html),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function asOf({ exportedAt, timeZone }: WorkbookInput): string {
  const time = createSessionTime(timeZone)(exportedAt);
  return `<p>${WORDS.asOf} ${htmlText(time)} (${htmlText(timeZone)}).</p>`;
}

/** Links to the parts of the page, where it has several. */
function contents(rooms: readonly RoomOutline[], results: readonly HtmlPart[]): string[] {
  const parts = [...rooms.map(({ id, title }) => ({ anchor: anchor(id), title })), ...results];
  if (parts.length < 2) return [];
  const links = parts.map(
    (part) => `<li><a href="#${htmlText(part.anchor)}" dir="auto">${htmlText(part.title)}</a></li>`,
  );
  return [`<nav aria-label="${WORDS.contents}">\n<ul>\n${links.join('\n')}\n</ul>\n</nav>`];
}

function anchor(room: string): string {
  return `room-${room}`;
}

function roomPart(room: RoomOutline, index: number): string {
  const { id, title, legend, sections } = room;
  const first = index === 0 ? ' class="first"' : '';
  const meanings = legend.map((words) => `<li dir="auto">${htmlText(words)}</li>`);
  return [
    `<section aria-labelledby="${htmlText(anchor(id))}">`,
    `<h2 id="${htmlText(anchor(id))}"${first} dir="auto">${htmlText(title)}</h2>`,
    ...(meanings.length === 0 ? [] : [`<p>${WORDS.legend}:</p>`, `<ul>${meanings.join('')}</ul>`]),
    ...(sections.length === 0
      ? [`<p>${WORDS.noSections}</p>`]
      : sections.map((section) => sectionPart(id, section))),
    ...htmlTable(room),
    '</section>',
  ].join('\n');
}

function sectionPart(room: string, { letters, title, prompt, notes }: OutlineSection): string {
  return [
    `<h3>${letters}. ${htmlWords('span', title, 'line')}</h3>`,
    ...(prompt.text === '' ? [] : [htmlWords('p', prompt)]),
    ...(notes.length === 0
      ? [`<p>${WORDS.noNotes}</p>`]
      : ['<ul class="notes">', ...notes.map((note) => noteItem(room, note)), '</ul>']),
  ].join('\n');
}

function noteItem(room: string, note: OutlineNote): string {
  const { address, about, text, lang, comments, colour } = note;
  const words = text.trim() === '' ? { text: WORDS.empty } : { text, lang };
  const said = comments.map(
    (comment) => `<li><bdi>${htmlText(comment.by)}</bdi>: ${htmlWords('span', comment)}</li>`,
  );
  return [
    `<li class="note ${colour}" id="${htmlText(room)}-${address}">`,
    `<p><span class="cell">${address}</span></p>`,
    htmlWords('p', words),
    `<p class="about" dir="auto">${htmlText(about)}</p>`,
    ...(said.length === 0 ? [] : [`<p>${WORDS.comments}:</p>`, `<ul>${said.join('')}</ul>`]),
    '</li>',
  ].join('\n');
}
