import { FileRefused } from '../FileRefused.ts';
import type { ReadTable } from '../ReadTable.ts';
import { READ_LIMITS } from '../readLimits.ts';
import { readSharedStrings } from './readSharedStrings.ts';
import { readSheet, type SheetParts } from './readSheet.ts';
import { readSheetNotes } from './readSheetNotes.ts';
import { readStyles } from './readStyles.ts';
import { readTheme } from './readTheme.ts';
import { readXml } from './readXml.ts';
import { readRelations, relationsName } from './relations.ts';

/** The text of a part of the archive, by its name; undefined where there is none. */
export type PartReader = (name: string) => string | undefined;

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

/** The sheets of a workbook in their order (ECMA-376, both spellings), each cell as a person saw it. */
export function readWorkbook(part: PartReader): readonly ReadTable[] {
  const book = readRelations(part('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.target;
  const xml = book === undefined ? undefined : part(book);
  if (book === undefined || xml === undefined) throw new FileRefused('notOurs');
  const { sheets, from1904 } = readSheetList(xml);
  if (sheets.length > READ_LIMITS.sheets) throw new FileRefused('tooManySheets');
  const relations = readRelations(part(relationsName(book)), book);
  const partOf = (type: string) => part(relations.find((one) => one.type === type)?.target ?? '') ?? '';
  const strings = readSharedStrings(partOf('sharedStrings'));
  const styles = readStyles(partOf('styles'), readTheme(partOf('theme')));
  let mostCells: number = READ_LIMITS.cells;
  return sheets.flatMap(({ name, relation, isHidden }) => {
    const target = relations.find(({ id, type }) => id === relation && type === 'worksheet')?.target;
    const sheet = target === undefined ? undefined : part(target);
    if (target === undefined || sheet === undefined) return [];
    const comments = commentsOf(part, target);
    const read = readSheet(sheet, { strings, styles, comments, from1904, mostCells } satisfies SheetParts);
    mostCells -= read.cells.length;
    return [
      {
        name,
        cells: read.cells,
        ...(isHidden && { isHidden: true as const }),
        ...(read.unknown.length > 0 && { unknown: read.unknown }),
      },
    ];
  });
}

function commentsOf(part: PartReader, sheet: string): ReadonlyMap<string, string> {
  const relation = readRelations(part(relationsName(sheet)), sheet).find(({ type }) => type === 'comments');
  return readSheetNotes(part(relation?.target ?? '') ?? '');
}

function readSheetList(xml: string): { sheets: readonly SheetEntry[]; from1904: boolean } {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes().get('date1904') ?? '');
      if (name !== 'sheet') return;
      const sheet = attributes();
      const relation = [...sheet].find(([key]) => /:id$/.test(key))?.[1] ?? '';
      sheets.push({
        name: sheet.get('name') ?? '',
        relation,
        isHidden: /hidden$/i.test(sheet.get('state') ?? ''),
      });
    },
  });
  return { sheets, from1904 };
}
