import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/**
 * The server's log: JSON lines on the standard output. Names, keys, tokens, texts and whole
 * addresses never go in; the redaction is a second fence behind that habit.
 */
export function createLog(level: Config['logLevel']): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'name',
        'key',
        'token',
        'text',
        'title',
        'code',
        '*.key',
        '*.token',
        '*.authorization',
        '*.cookie',
      ],
      censor: '[not logged]',
    },
  });
}
