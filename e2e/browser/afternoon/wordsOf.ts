const WORDS =
  'ramps buses quiet names doors light paper stairs trains garden letters rest tables winter'.split(' ');

/** What one of the crowd says in a round: no two ever say the same. */
export function wordsOf(person: number, round: number): string {
  const word = WORDS[(person * 5 + round) % WORDS.length] ?? '';
  return `${word} ${person}.${round} für alle`;
}
