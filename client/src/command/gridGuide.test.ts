import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { t } from '../messages/t.ts';
import { chordsWords } from './chordWords.ts';
import { COMMAND_GROUPS, COMMANDS, type Command, type CommandId } from './commandTable.ts';
import { parseChord } from './keyChord.ts';

const read = (texts: readonly string[]) => chordsWords(texts.flatMap((text) => parseChord(text) ?? []));

/** A line of docs/grid.md as the table of commands has it. */
function line({ id, keys, boardKeys = [] }: Command & { id: CommandId }): string {
  const board = boardKeys.length > 0 ? t('keys.onBoard', { keys: read(boardKeys) }) : '';
  const cell = [read(keys), board].filter(Boolean).join(', ');
  return `| ${cell === '' ? '' : `${cell} `}| ${t(`command.${id}`)} |`;
}

it('has each command in docs/grid.md with its keys, in its group, and nothing else', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/grid.md'), 'utf8');
  const [, between = ''] = /<!-- commands -->\n(.*)<!-- \/commands -->/s.exec(guide) ?? [];
  const wanted = COMMAND_GROUPS.flatMap((group) => [
    `### ${t(`command.group.${group}`)}`,
    ...COMMANDS.filter((command) => command.group === group).map(line),
  ]);
  const isHeading = (text: string) => text === '| keys | does |' || text === '| --- | --- |';
  expect(between.split('\n').filter((text) => text !== '' && !isHeading(text))).toEqual(wanted);
});
