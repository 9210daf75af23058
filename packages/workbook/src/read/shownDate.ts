const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets, so that day 61 is 1 March 1900: they take 1900 for a leap year. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const PARTS = /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|(AM\/PM|A\/P)|(y+|m+|d+|h+|s+(?:\.0+)?)|([\s\S])/gi;

/** Whether a number format makes a date or a time of its number. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare);
}

/** A day's number as a spreadsheet shows it in that format, in English. */
export function shownDate(days: number, format: string, from1904: boolean): string {
  const seconds = Math.round((days + (from1904 ? 1462 : 0)) * 86_400);
  const date = new Date(DAY_ZERO + seconds * 1_000);
  if (Number.isNaN(date.getTime()) || Math.abs(days) * DAY_MS > 8e15) return String(days);
  const bare = format.split(';')[0]?.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./gi, '') ?? '';
  const isHalfDay = /AM\/PM|A\/P/i.test(bare);
  let before = '';
  return bare.replace(PARTS, (whole, quoted, escaped, elapsed, half, part, other, at: number) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped;
    if (elapsed !== undefined) {
      before = elapsed[0].toLowerCase();
      return elapsedOf(seconds, elapsed);
    }
    if (half !== undefined) return date.getUTCHours() < 12 ? 'AM' : 'PM';
    if (part === undefined) return other === '@' ? '' : (other ?? whole);
    const letter = part[0].toLowerCase();
    // The same letter stands for minutes behind hours and before seconds, and for months elsewhere.
    const isMinute =
      letter === 'm' &&
      part.length < 3 &&
      (before === 'h' || /^[^a-z]*s/i.test(bare.slice(at + part.length)));
    before = letter;
    return partOf(date, part.toLowerCase(), isMinute, isHalfDay);
  });
}

function elapsedOf(seconds: number, unit: string): string {
  const size = { h: 3_600, m: 60, s: 1 }[unit[0]?.toLowerCase() ?? 's'] ?? 1;
  return padded(Math.floor(seconds / size), unit.length);
}

function partOf(date: Date, part: string, isMinute: boolean, isHalfDay: boolean): string {
  const length = part.length;
  if (isMinute) return padded(date.getUTCMinutes(), length);
  if (part.startsWith('y')) {
    const year = String(date.getUTCFullYear());
    return length > 2 ? year : year.slice(-2);
  }
  if (part.startsWith('m')) return monthOf(date, length);
  if (part.startsWith('d')) {
    const day = DAYS[date.getUTCDay()] ?? '';
    if (length > 2) return length === 3 ? day.slice(0, 3) : day;
    return padded(date.getUTCDate(), length);
  }
  if (part.startsWith('s')) return padded(date.getUTCSeconds(), Math.min(2, length));
  const hours = date.getUTCHours();
  return padded(isHalfDay ? hours % 12 || 12 : hours, length);
}

function monthOf(date: Date, length: number): string {
  const month = MONTHS[date.getUTCMonth()] ?? '';
  if (length < 3) return padded(date.getUTCMonth() + 1, length);
  if (length === 3) return month.slice(0, 3);
  return length === 5 ? month.slice(0, 1) : month;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
