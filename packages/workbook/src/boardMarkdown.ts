import { printableText } from './cellText.ts';
import { markdownResults } from './markdownResults.ts';
import { markdownLines, markdownText } from './markdownText.ts';
import { type OutlineNote, type OutlineSection, type RoomOutline, roomOutlines } from './roomOutline.ts';
import { createSessionTime } from './sessionTime.ts';
import type { WorkbookInput } from './WorkbookInput.ts';
import { WORDS } from './words.ts';

/**
 * `board.md`: a heading for the session, each room and each section, and a list item for each note, in CommonMark. What
 * people wrote is text and never markup.
 */
export function boardMarkdown(input: WorkbookInput): string {
  const time = createSessionTime(input.timeZone)(input.exportedAt);
  const blocks = [
    `# ${markdownText(input.title) || WORDS.untitled}`,
    `${WORDS.asOf} ${time} (${markdownText(input.timeZone)}).`,
    ...roomOutlines(input).flatMap(roomBlocks),
    ...markdownResults(input),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function roomBlocks({ title, legend, sections }: RoomOutline): string[] {
  const meanings = legend.map((words) => `- ${markdownText(words)}`).join('\n');
  return [
    `## ${markdownText(title)}`,
    ...(meanings === '' ? [] : [`${WORDS.legend}:`, meanings]),
    ...(sections.length === 0 ? [WORDS.noSections] : sections.flatMap(sectionBlocks)),
  ];
}

function sectionBlocks({ letters, title, prompt, notes }: OutlineSection): string[] {
  const promptLines = markdownLines(prompt.text, '');
  return [
    `### ${letters}. ${markdownText(title.text)}`,
    ...(promptLines === '' ? [] : [promptLines]),
    notes.length === 0 ? WORDS.noNotes : notes.map(noteItem).join('\n'),
  ];
}

function noteItem({ address, text, about, comments }: OutlineNote): string {
  const words = markdownLines(text, '  ') || WORDS.empty;
  const said = comments.map(
    (comment) => `\n  - ${markdownText(comment.by)}: ${markdownLines(comment.text, '    ') || WORDS.empty}`,
  );
  return `- **${address}** ${words}\\\n  (${markdownText(printableText(about))})${said.join('')}`;
}
