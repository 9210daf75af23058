import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './tree.mjs';

const OWN_SCOPE = '@evenboard';
/** What tools keep for themselves: a copy makes its own. */
const TOOLS_OWN = new Set(['.cache', '.vite-temp', '.vitest-cache']);

/**
 * Copies the working tree, what is not committed too, into an empty folder in which it can be built, tested and changed
 * without the tree itself noticing. The dependencies are linked; the workspaces among them are those of the copy.
 */
export function copyTree(target) {
  for (const file of filesOfTree()) {
    if (!existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(root, file), join(target, file));
  }
  const modules = join(target, 'node_modules');
  mkdirSync(join(modules, OWN_SCOPE), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name === OWN_SCOPE || TOOLS_OWN.has(name)) continue;
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  for (const [name, folder] of workspaces(target)) symlinkSync(folder, join(modules, OWN_SCOPE, name));
}

function filesOfTree() {
  const git = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (git.status !== 0) throw new Error(`git does not say which files there are: ${git.stderr}`);
  return git.stdout.split('\0').filter(Boolean);
}

function workspaces(target) {
  const packages = readdirSync(join(target, 'packages')).map((name) => [
    name,
    join(target, 'packages', name),
  ]);
  return [...packages, ...['server', 'client', 'e2e'].map((name) => [name, join(target, name)])];
}
