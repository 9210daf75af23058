import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice, which `npm test` installs from the system's packages. */
const office = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'].find(isThere);

function isThere(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Opens a workbook in LibreOffice and saves it as something else: the files that come of it, by their names. */
export async function savedByOffice(
  workbook: Uint8Array,
  as: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'evenboard-office-'));
  try {
    const [file, out, home] = ['book.xlsx', 'out', 'home'].map((name) => path.join(folder, name));
    if (file === undefined || out === undefined || home === undefined || office === undefined)
      throw new Error('LibreOffice is missing. To install it:  sudo apt-get install libreoffice-calc');
    await mkdir(out);
    await writeFile(file, workbook);
    await run(
      office,
      [`-env:UserInstallation=file://${home}`, '--headless', '--convert-to', as, '--outdir', out, file],
      { env: { ...process.env, HOME: folder }, timeout: 90_000 },
    );
    const names = await readdir(out);
    const files = names.map(async (name) => [name, await readFile(path.join(out, name))] as const);
    return new Map(await Promise.all(files));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
