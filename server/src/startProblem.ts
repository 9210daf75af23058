import { type Config, ConfigError } from './config.ts';
import { StorageError } from './storage/StorageError.ts';

/** Why the server cannot start, in one line that an operator can act on. */
export function startProblem(error: unknown, config?: Config): string {
  if (error instanceof ConfigError || error instanceof StorageError) return oneLine(error.message);
  if (!(error instanceof Error)) return oneLine(String(error));
  const code = 'code' in error ? error.code : undefined;
  const port = config?.port ?? 0;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES' && 'syscall' in error && error.syscall === 'listen') {
    return `Port ${port} may not be used without more rights. Choose one above 1023: PORT=3000 npm start`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST: this machine does not have the address ${config?.host ?? ''}. Leave HOST empty to listen on all.`;
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST' || code === 'ENOSPC') {
    return `DATA_DIR: the folder ${config?.dataDir ?? ''} cannot be written (${String(code)}). Choose another one, or change its rights.`;
  }
  return oneLine(error.message);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
