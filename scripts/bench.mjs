import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { machineEnvironment, pinnedEnvironment, pinnedNode, root, say } from './tree.mjs';

// `npm run bench`: the relay that ours is measured beside is installed into a folder of its own, never into the product's tree.
const bench = join(root, 'bench', 'relay');
const peer = join(bench, 'peer');

if (!existsSync('/proc/self/stat')) {
  say('The benchmark reads CPU time from /proc, so it runs on Linux only. Nothing was measured.');
  process.exit(1);
}
if (!install() || !installPeer()) process.exit(1);
const run = spawnSync(pinnedNode, ['bench.ts', ...process.argv.slice(2)], {
  cwd: bench,
  env: pinnedEnvironment(),
  stdio: 'inherit',
});
process.exit(run.status ?? 1);

function installPeer() {
  const installed = join(peer, 'node_modules', '.package-lock.json');
  if (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(peer, 'package-lock.json')).mtimeMs
  ) {
    return true;
  }
  say('Installing the relay that ours is measured beside …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: peer,
    env: machineEnvironment(),
    stdio: 'inherit',
  });
  if (npm.status !== 0) say('Installing did not work; npm says why above. Nothing was measured.');
  return npm.status === 0;
}
