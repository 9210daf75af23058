import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { machineEnvironment, say } from './tree.mjs';

/**
 * Installs what a benchmark measures beside ours into a folder of its own, never into the product's tree.
 * Returns whether it is there; what went wrong has been said.
 */
export function installPeer(folder, what) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs
  ) {
    return true;
  }
  say(`Installing ${what} that ours is measured beside …`);
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env: machineEnvironment(),
    stdio: 'inherit',
  });
  if (npm.status !== 0) say('Installing did not work; npm says why above. Nothing was measured.');
  return npm.status === 0;
}
