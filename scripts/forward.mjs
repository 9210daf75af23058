import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const PARENT_CHECK_MS = 250;

/**
 * Runs programs in the foreground: signals go on to them, and this process ends as the first of them to end
 * does, after the others have been asked to end too.
 */
export function forward(programs, options) {
  const children = programs.map(([command, ...parameters]) =>
    spawn(command, parameters, { stdio: 'inherit', ...options }),
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the whole group; a second one would cut the draining short.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      for (const child of children) child.kill(signal);
    });
  }
  // npm puts a shell between itself and this, which dies of a signal without handing it on.
  const { ppid } = process;
  if (process.env.npm_lifecycle_event !== undefined) {
    const watch = setInterval(() => {
      if (process.ppid === ppid) return;
      clearInterval(watch);
      for (const child of children) child.kill('SIGTERM');
    }, PARENT_CHECK_MS);
    watch.unref();
  }
  let exitCode;
  let running = children.length;
  for (const child of children) {
    child.on('error', (error) => {
      process.stderr.write(`${child.spawnfile} could not be run: ${error.message}\n`);
      process.exit(1);
    });
    child.on('exit', (code, signal) => {
      exitCode ??= code ?? 128 + (constants.signals[signal] ?? 0);
      running -= 1;
      if (running === 0) process.exit(exitCode);
      for (const other of children) other.kill('SIGTERM');
    });
  }
}
