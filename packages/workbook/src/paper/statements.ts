import { htmlText, htmlWords } from '../htmlText.ts';
import type { OutlineNote, OutlineSection, RoomOutline } from '../roomOutline.ts';
import { WORDS } from '../words.ts';

/** A room's notes to read, each after its cell on the board. */
export function statements({ id, title, sections }: RoomOutline): string {
  const anchor = `room-${htmlText(id)}`;
  return [
    `<section class="page" aria-labelledby="${anchor}">`,
    `<h2 id="${anchor}" dir="auto">${htmlText(title)}</h2>`,
    ...(sections.length === 0 ? [`<p>${WORDS.noSections}</p>`] : sections.map(sectionPart)),
    '</section>',
  ].join('\n');
}

function sectionPart({ letters, title, prompt, notes }: OutlineSection): string {
  return [
    `<h3>${letters}. ${htmlWords('span', title, 'line')}</h3>`,
    ...(prompt.text === '' ? [] : [htmlWords('p', prompt)]),
    ...(notes.length === 0
      ? [`<p>${WORDS.noNotes}</p>`]
      : ['<ul class="statements">', ...notes.map(statement), '</ul>']),
  ].join('\n');
}

function statement({ address, text, lang, isLate, comments }: OutlineNote): string {
  const words = text.trim() === '' ? { text: WORDS.empty } : { text, lang };
  const said = comments.map(
    (comment) => `<li><bdi>${htmlText(comment.by)}</bdi>: ${htmlWords('span', comment)}</li>`,
  );
  const about = said.length === 0 ? '' : `<p>${WORDS.comments}:</p><ul>${said.join('')}</ul>`;
  const late = isLate ? `<p>(${WORDS.cameLate})</p>` : '';
  return `<li><p class="number">${address}</p><div>${htmlWords('p', words)}${late}${about}</div></li>`;
}
