import { spawnSync } from 'node:child_process';
import { say } from './tree.mjs';

/** What the tests need that npm does not have, by the names of Debian's and Ubuntu's packages. */
const needs = [
  { what: 'a browser', packages: ['chromium', 'chromium-sandbox', 'fonts-dejavu-core'] },
  {
    what: 'the screen reader, with a display and a keyboard for it',
    packages: ['orca', 'gir1.2-wnck-3.0', 'at-spi2-core', 'dbus', 'xvfb', 'xkb-data', 'openbox', 'xdotool'],
  },
  { what: 'a second program that reads workbooks', packages: ['python3-openpyxl'] },
  { what: 'a spreadsheet program', packages: ['libreoffice-calc'] },
];

/**
 * Installs the system's packages that are missing where this is root on Debian or Ubuntu; elsewhere says exactly
 * what to run. Returns whether all are there.
 */
export function installSystemPackages() {
  let missing = missingPackages();
  if (missing.length === 0) return true;
  const command = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid?.() === 0 && hasProgram('apt-get')) {
    say(`Installing from the system's packages: ${missing.join(' ')} …`);
    run('apt-get', ['update']);
    run(command[0], command.slice(1));
    missing = missingPackages();
    if (missing.length === 0) return true;
  }
  for (const { what, packages } of needs) {
    const here = packages.filter((name) => missing.includes(name));
    if (here.length > 0) say(`Missing for the tests, ${what}: ${here.join(' ')}`);
  }
  say(`To install them on Debian or Ubuntu:  sudo apt-get update && sudo ${command.join(' ')}`);
  say('The tests that need them fail until then; all others run.');
  return false;
}

function missingPackages() {
  const status = (name) =>
    spawnSync('dpkg-query', ['-W', `-f=$\{Status}`, name], { encoding: 'utf8' }).stdout ?? '';
  const isInstalled = (name) => status(name).includes('install ok installed');
  return needs.flatMap(({ packages }) => packages).filter((name) => !isInstalled(name));
}

function hasProgram(name) {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
}

function run(command, parameters) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = spawnSync(command, parameters, { env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (result.status !== 0) say([result.stdout, result.stderr].filter(Boolean).join('\n').trim());
}
