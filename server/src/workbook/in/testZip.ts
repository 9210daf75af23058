import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive; `claims` lies about how long it is. */
export type TestPart =
  | string
  | { readonly content: Uint8Array; readonly claims?: number; readonly flags?: number };

/** A zip archive with these parts, for tests. */
export function testZip(parts: Readonly<Record<string, TestPart>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, part] of Object.entries(parts)) {
    const { content, claims, flags = 0 } = typeof part === 'string' ? { content: Buffer.from(part) } : part;
    const packed = deflateRawSync(content);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(claims ?? content.length, 8);
    const head = Buffer.alloc(10);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(8, 4);
    const named = Buffer.from(name);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(named.length, 0);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, sizes, lengths, named, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    const marks = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0])]);
    directory.push(Buffer.concat([marks, head, sizes, lengths, rest, named]));
    locals.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
}

/** A workbook of one sheet, and parts besides or in the place of its own. */
export function testWorkbook(rows: string, more: Readonly<Record<string, TestPart>> = {}): Buffer {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return testZip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': '<workbook><sheets><sheet name="Ideas" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });
}
