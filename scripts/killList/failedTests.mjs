import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pinnedEnvironment, pinnedNode } from '../tree.mjs';

const LONGEST_MS = 300_000;
const BUILD = "import { build } from './scripts/build.mjs'; process.exit(build() ? 0 : 1)";
/** The same few each time: a fault of the list is no rare one. */
const FEW_RANDOM_OPERATIONS = { RANDOM_OPS: '200', RANDOM_SEED: '2' };

/**
 * The titles of the tests that fail in one file of a copy of the tree; only those with `title` in theirs, where it is given.
 * `broken` says why there was no result: a fault that stops a file from being read at all has been seen by no test.
 */
export function failedTests(copy, { file, title }) {
  const report = join(copy, 'kill-list-report.json');
  rmSync(report, { force: true });
  const isBrowser = file.endsWith('.spec.ts');
  // Pages that cannot be built fail every test, and say nothing about the fault.
  const build = isBrowser ? run(pinnedNode, ['--input-type=module', '-e', BUILD], copy) : undefined;
  if (build !== undefined && build.status !== 0) return { failed: [], broken: `no build: ${build.stdout}` };
  const ended = isBrowser ? runPlaywright(copy, file, title, report) : runVitest(copy, file, title, report);
  const said = `${ended.stdout}${ended.stderr}`.trim().slice(-2_000);
  if (!existsSync(report)) return { failed: [], broken: said || String(ended.error ?? 'it was ended') };
  const results = JSON.parse(readFileSync(report, 'utf8'));
  const { failed, ran } = isBrowser ? ofPlaywright(results) : ofVitest(results);
  return ran === 0 ? { failed: [], broken: `no test ran: ${said}` } : { failed, broken: undefined };
}

function runVitest(copy, file, title, report) {
  const [workspace, rest] = splitWorkspace(file);
  const only = title === undefined ? [] : ['-t', title];
  return run(
    'vitest',
    ['run', rest, ...only, '--reporter=json', `--outputFile=${report}`],
    join(copy, workspace),
  );
}

function runPlaywright(copy, file, title, report) {
  const only = title === undefined ? [] : ['-g', title];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...FEW_RANDOM_OPERATIONS };
  return run(
    'playwright',
    ['test', file.split('/').at(-1), ...only, '--reporter=json'],
    join(copy, 'e2e'),
    env,
  );
}

function run(command, parameters, cwd, env = {}) {
  return spawnSync(command, parameters, {
    cwd,
    env: pinnedEnvironment({ CI: '1', FORCE_COLOR: '0', ...env }),
    encoding: 'utf8',
    timeout: LONGEST_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
}

function splitWorkspace(file) {
  const folder = file.startsWith('packages/') ? dirname(dirname(file)) : file.split('/')[0];
  return [folder, file.slice(folder.length + 1)];
}

function ofVitest({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const ran = tests.filter(({ status }) => status === 'passed' || status === 'failed');
  return {
    ran: ran.length,
    failed: ran.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  };
}

function ofPlaywright({ suites }) {
  const specs = suites.flatMap(specsIn);
  return { ran: specs.length, failed: specs.filter(({ ok }) => !ok).map(({ title }) => title) };
}

function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)];
}
