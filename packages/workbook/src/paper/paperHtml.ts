import { htmlText } from '../htmlText.ts';
import { type RoomOutline, roomOutlines } from '../roomOutline.ts';
import type { ExportedPoll, ExportedVote } from '../SessionResults.ts';
import { createSessionTime } from '../sessionTime.ts';
import type { WorkbookInput } from '../WorkbookInput.ts';
import { WORDS } from '../words.ts';
import { answerForm } from './answerForm.ts';
import { ballotForm, freeBallot } from './ballotForm.ts';
import { PAPER_STYLE } from './paperStyle.ts';
import { PAPER_WORDS } from './paperWords.ts';
import { statements } from './statements.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * `paper.html`: pages to print in large type for who takes part on paper or by telephone. The statements with their
 * cells, a ballot for each open vote with the numbers it has on the screen, and a form for answers. Its boxes and
 * lines are real fields, so that it can be filled in on a screen too; it sends nothing and runs nothing.
 */
export function paperHtml(input: WorkbookInput): string {
  const rooms = roomOutlines(input);
  const title = htmlText(input.title) || WORDS.untitled;
  const open = (input.results?.votes ?? []).filter((vote: ExportedVote) => vote.state === 'open');
  const polls = (input.results?.polls ?? []).filter((poll: ExportedPoll) => poll.state === 'open');
  return [
    '<!doctype html>',
    `<html lang="${htmlText(input.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${PAPER_WORDS.titleOf(title)}</title>`,
    `<style>${PAPER_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1 dir="auto">${title}</h1>`,
    firstPage(input, rooms),
    ...rooms.map(statements),
    ...(open.length === 0 ? [freeBallot()] : open.map(ballotForm)),
    answerForm(rooms, polls),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function firstPage({ exportedAt, timeZone }: WorkbookInput, rooms: readonly RoomOutline[]): string {
  const time = createSessionTime(timeZone)(exportedAt);
  const legend = rooms.flatMap((room) =>
    room.legend.map(
      (words) => `<li dir="auto">${htmlText(rooms.length > 1 ? `${room.title}: ${words}` : words)}</li>`,
    ),
  );
  return [
    `<p>${WORDS.asOf} ${htmlText(time)} (${htmlText(timeZone)}).</p>`,
    `<h2>${PAPER_WORDS.howTitle}</h2>`,
    `<ol>${PAPER_WORDS.how.map((words) => `<li>${words}</li>`).join('')}</ol>`,
    ...(legend.length === 0 ? [] : [`<h2>${WORDS.legend}</h2>`, `<ul>${legend.join('')}</ul>`]),
  ].join('\n');
}
