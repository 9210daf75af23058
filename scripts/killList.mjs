import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FAULTS, NOT_THERE_YET } from '../e2e/kill-list/faults.mjs';
import { copyTree } from './copyTree.mjs';
import { install } from './install.mjs';
import { failedTests } from './killList/failedTests.mjs';
import { say } from './tree.mjs';

// `npm run test:kill`: a test suite counts only if it fails for each fault of the kill list (e2e/kill-list/faults.mjs).
// Each is made in turn in a copy of the tree, and the tests that should see it are run until one fails.
// `npm run test:kill -- --only ring` makes only those whose name has the word; `--unseeded` runs their tests without a fault first.
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, unseeded: { type: 'boolean' } },
});

if (!install()) process.exit(1);
const copy = mkdtempSync(join(tmpdir(), 'evenboard-kill-list-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
copyTree(copy);

const chosen = FAULTS.filter(({ name }) => name.includes(values.only));
failWhereNothingIsWrong(chosen);
const rows = chosen.map((fault) => {
  const row = seed(fault);
  say(`${row.isSeen ? 'seen   ' : 'NOT SEEN'} ${fault.name}: ${row.by}`);
  return row;
});
for (const name of NOT_THERE_YET) say(`        ${name}: not there yet, nothing was seeded`);
const unseen = rows.filter(({ isSeen }) => !isSeen).length;
say(`${rows.length - unseen} faults seen, ${unseen} not seen`);
process.exit(unseen > 0 || rows.length === 0 ? 1 : 0);

/** Makes one fault, looks which test fails, and takes it back. */
function seed({ changes, tests }) {
  const originals = new Map();
  try {
    for (const { file, before, after } of changes) {
      const path = join(copy, file);
      const text = readFileSync(path, 'utf8');
      if (!originals.has(path)) originals.set(path, text);
      if (text.split(before).length !== 2)
        return {
          isSeen: false,
          by: `its text is not in ${file} exactly once; the list must be brought up to date`,
        };
      writeFileSync(
        path,
        text.replace(before, () => after),
      );
    }
    for (const test of tests) {
      const { failed, broken } = failedTests(copy, test);
      if (broken !== undefined) return { isSeen: false, by: `${test.file} could not be run: ${broken}` };
      if (failed.length > 0) return { isSeen: true, by: `${test.file}: ${failed[0]}` };
    }
    return { isSeen: false, by: `all passed in ${tests.map(({ file }) => file).join(', ')}` };
  } finally {
    for (const [path, text] of originals) writeFileSync(path, text);
  }
}

/** A test that fails without a fault says nothing about one. */
function failWhereNothingIsWrong(faults) {
  const tests = new Map(faults.flatMap(({ tests }) => tests.map((test) => [JSON.stringify(test), test])));
  for (const test of tests.values()) {
    const { failed, broken } = failedTests(copy, test);
    if (failed.length === 0 && broken === undefined) continue;
    say(`Without any fault ${test.file} fails already: ${broken ?? failed.join('; ')}. Nothing was seeded.`);
    process.exit(1);
  }
}
