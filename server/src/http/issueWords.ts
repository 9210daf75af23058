import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Bound = Extract<Issue, { code: 'too_big' | 'too_small' }>;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What is wrong with a field, in words that follow its name. */
export function issueWords(issue: Issue | undefined): string {
  switch (issue?.code) {
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `must be ${TYPES[issue.expected] ?? `of the type ${issue.expected}`}`;
    case 'too_big':
      return boundWords(issue, issue.inclusive === false ? 'less than' : 'at most', Number(issue.maximum));
    case 'too_small':
      return boundWords(issue, issue.inclusive === false ? 'more than' : 'at least', Number(issue.minimum));
    case 'custom':
    case 'invalid_format':
      return `cannot be used: ${issue.message}`;
    default:
      return 'does not have the form that it needs';
  }
}

function boundWords({ origin }: Bound, how: string, bound: number): string {
  const number = bound.toLocaleString('en-GB');
  if (origin === 'string') return `must have ${how} ${number} ${bound === 1 ? 'character' : 'characters'}`;
  if (origin === 'array') return `must have ${how} ${number} ${bound === 1 ? 'entry' : 'entries'}`;
  return `must be ${how} ${number}`;
}
