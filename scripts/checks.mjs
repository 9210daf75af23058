import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pinnedEnvironment, root, say } from './tree.mjs';

/** Runs a tool; resolves with its exit code and everything that it printed. */
function run(command, parameters, { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd,
      env: pinnedEnvironment({ CI: '1', FORCE_COLOR: '0', ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (bytes) => (output += bytes));
    child.stderr.on('data', (bytes) => (output += bytes));
    child.on('error', (error) => resolve({ code: 1, output: `${command}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** One static check: it passes or fails as a whole. */
export function staticCheck(name, command, parameters) {
  return async () => {
    const { code, output } = await run(command, parameters);
    return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  };
}

/** The vitest tests of a workspace, counted one by one; `settings` are for their environment. */
export function vitestRun(folder, parameters = [], settings = {}) {
  return counted(
    `tests of ${[folder, ...parameters].join(' ').replace('--project=', '')}`,
    (file) => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const cwd = join(root, folder);
      return run('vitest', ['run', ...reporters, ...parameters], { cwd, env: settings });
    },
    (report, output) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
      // The report says nothing of them, what vitest prints of those that passed does.
      again: output.match(/✓.*\(retry x/g)?.length ?? 0,
    }),
  );
}

/** The browser tests, or those in one file, counted one by one; `settings` are for their environment. */
export function playwrightRun(folder, parameters = [], settings = {}) {
  return counted(
    ['browser tests', ...parameters].join(' '),
    (file) => {
      const env = { ...settings, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
      const reporters = '--reporter=list,json';
      return run('playwright', ['test', reporters, ...parameters], { cwd: join(root, folder), env });
    },
    ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
      again: stats.flaky,
    }),
  );
}

function counted(name, start, count) {
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evenboard-report-'));
    try {
      const file = join(folder, 'report.json');
      const { code, output } = await start(file);
      const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
      const counts = report ? count(report, output) : { passed: 0, failed: 0, skipped: 0, again: 0 };
      // A test that was left out has shown nothing, so it counts as failed; so does a run that broke off.
      const failed = counts.failed + counts.skipped;
      const { passed, again } = counts;
      return { name, passed, failed: code !== 0 && failed === 0 ? 1 : failed, again, output };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

/** Runs the checks one after another, shows what failed or had to be tried again in full, and resolves with the sums. */
export async function runAll(checks) {
  const sum = { passed: 0, failed: 0 };
  for (const check of checks) {
    const startedAt = Date.now();
    const { name, passed, failed, again = 0, output } = await check();
    sum.passed += passed;
    sum.failed += failed;
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    if (failed + again > 0) say(output.trimEnd());
    const counts = `${passed} passed${again > 0 ? `, ${again} of them only at the second attempt` : ''}, ${failed} failed`;
    say(`${failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${counts} (${seconds} s)`);
  }
  return sum;
}
