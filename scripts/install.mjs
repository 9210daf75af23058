import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineEnvironment, pinnedNode, root, say } from './tree.mjs';

const stampFile = join(root, 'node_modules', '.evenboard-install');
const lockFile = join(root, 'package-lock.json');

/**
 * Installs the dependencies where they are missing or package-lock.json has changed since.
 * Returns whether all is there; what went wrong has been said.
 */
export function install() {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(pinnedNode) && (stamp() === hash || isWhatTheLockSays())) {
    if (stamp() !== hash) writeFileSync(stampFile, hash);
    return true;
  }
  say('Installing what Evenboard needs (once, and again when the list changes; a minute or two) …');
  const npm = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (npm.status !== 0) return explain(npm);
  if (!existsSync(pinnedNode)) {
    say('The pinned Node was not installed: npm did not run the install script of the package "node".');
    say('Run  npm config set ignore-scripts false --location=project  and then the same command again.');
    return false;
  }
  writeFileSync(stampFile, hash);
  return true;
}

function runNpm(parameters) {
  return spawnSync('npm', parameters, {
    cwd: root,
    env: machineEnvironment(),
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
}

function stamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
}

/** Somebody ran `npm install` by hand: then npm's own list says that everything is there. */
function isWhatTheLockSays() {
  const listFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(listFile)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(listFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, link, optional }]) => {
    if (!path.includes('node_modules/')) return true;
    const there = installed[path];
    if (!there) return optional === true;
    return link === true ? there.link === true : there.version === version;
  });
}

function explain(npm) {
  const output = [npm.stdout, npm.stderr, npm.error?.message].filter(Boolean).join('\n').trim();
  if (output) say(output);
  if (npm.error?.code === 'ENOENT') {
    say('npm was not found. Install Node 20 or newer, which brings npm, and run the same command again.');
  } else if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|network/i.test(output)) {
    say('The packages could not be fetched: the registry cannot be reached from here. Nothing was started.');
    say('Connect to the internet and run the same command again; later starts need no connection.');
    say(
      'A machine that stays offline can take node_modules from another one of the same system and version.',
    );
  } else {
    say('Installing did not work; the lines above are what npm says. Nothing was started.');
    say('When the cause is mended, run the same command again: it begins where it has to.');
  }
  return false;
}
