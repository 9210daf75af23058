import path from 'node:path';
import { readConfig } from './config.ts';
import { backUp, restore } from './storage/backup.ts';

/** `npm run backup -- <folder>` and `npm run restore -- <folder>`: the data folder out, and in again. */
async function main([task, folder]: readonly string[]): Promise<void> {
  if (folder === undefined || folder === '' || (task !== 'backup' && task !== 'restore')) {
    throw new Error(`Name the folder: npm run ${task === 'restore' ? 'restore' : 'backup'} -- <folder>`);
  }
  const dataDir = path.resolve(readConfig(process.env).dataDir);
  const other = path.resolve(folder);
  if (task === 'backup') {
    await backUp(dataDir, other);
    process.stdout.write(
      `Everything in ${dataDir} is in ${other} now. Keep it where others cannot read it.\n`,
    );
    return;
  }
  const aside = restore(other, dataDir, Date.now());
  process.stdout.write(`The backup is in ${dataDir} now. Start the server to use it.\n`);
  if (aside !== undefined) {
    process.stdout.write(`What was there before is kept as ${aside}; delete it when you do not need it.\n`);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
