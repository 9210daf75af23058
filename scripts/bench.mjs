/**
 * `npm run bench`: installs the relay that ours is measured beside, into its own folder, and runs
 * the benchmark on the pinned Node. This file itself runs on the machine's own Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pinnedNode = join(root, 'node_modules/.bin/node');
const bench = join(root, 'bench/relay');

if (!existsSync('/proc/self/stat'))
  fail('The benchmark reads CPU time from /proc, so it runs on Linux only.');
if (!existsSync(pinnedNode)) install(root);
if (!isInstalled(join(bench, 'peer'))) install(join(bench, 'peer'));
const bins = join(root, 'node_modules/.bin');
process.exit(
  run(pinnedNode, ['bench.ts'], bench, { ...process.env, PATH: `${bins}:${process.env.PATH ?? ''}` }),
);

/** Whether a folder's packages are those of its lock file. */
function isInstalled(folder) {
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;
}

function install(folder) {
  process.stdout.write(`Installing what is locked in ${folder} …\n`);
  if (run('npm', ['ci', '--no-audit', '--no-fund'], folder, process.env) !== 0) {
    fail('npm ci failed; its words are above. Nothing was measured.');
  }
}

function run(program, args, cwd, env) {
  return spawnSync(program, args, { cwd, env, stdio: 'inherit' }).status ?? 1;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
