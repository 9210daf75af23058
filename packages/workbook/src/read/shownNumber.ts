import { isDateFormat, shownDate } from './shownDate.ts';

/** As many digits as a spreadsheet shows of a number that nobody has given a format. */
const GENERAL_DIGITS = 10;
/** Words, and what is shown as it stands; then the one place where the digits are. */
const PIECES =
  /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|([#0?][#0?,. ]*(?:[eE][+-][0#]+)?)|([\s\S])/g;

/**
 * A number as a person saw it in the spreadsheet: `50%`, `£1,200.50`, `14/03/2026`. Formats are those of ECMA-376 Part 1,
 * 18.8.31, as far as people use them; in words of English and with its point and comma.
 */
export function shownNumber(value: number, format: string, from1904 = false): string {
  if (!Number.isFinite(value)) return String(value);
  const sections = format.split(';');
  const isBySign = sections.length > 1 && value < 0;
  const chosen = (isBySign ? sections[1] : value === 0 ? (sections[2] ?? sections[0]) : sections[0]) ?? '';
  if (chosen === '' || chosen.trim() === '@' || /general/i.test(chosen)) return general(value);
  if (isDateFormat(chosen)) return shownDate(value, chosen, from1904);
  // The section for negative numbers says itself how it shows that they are.
  return formatted(isBySign ? -value : value, chosen);
}

function general(value: number): string {
  const rounded = Number(value.toPrecision(GENERAL_DIGITS));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    return Number(value.toPrecision(6))
      .toExponential()
      .toUpperCase()
      .replace(/E([+-])(\d)$/, 'E$10$2');
  }
  return String(rounded);
}

function formatted(value: number, format: string): string {
  const percents = format.replace(/"[^"]*"|\\./g, '').split('%').length - 1;
  const amount = Math.abs(value) * 100 ** percents;
  const fraction = /([#0?]*)\s*\?+\s*\/\s*(\?+|\d+)/.exec(format);
  if (fraction !== null) return sign(value) + asFraction(amount, fraction[2] ?? '?');
  let hasDigits = false;
  const shown = format.replace(PIECES, (_, quoted, escaped, currency, digits, other) => {
    if (digits === undefined) return quoted ?? escaped ?? currency ?? other ?? '';
    if (hasDigits) return '';
    hasDigits = true;
    return digitsOf(amount, digits);
  });
  return (hasDigits && Number(amount) !== 0 ? sign(value) : '') + shown.trim();
}

const sign = (value: number): string => (value < 0 ? '-' : '');

function digitsOf(amount: number, pattern: string): string {
  const [, mantissa = '', scaling = '', exponent] =
    /^(.*?)(,*)([eE][+-][0#]+)?$/.exec(pattern.trimEnd()) ?? [];
  const [whole = '', decimals = ''] = mantissa.split('.');
  const least = decimals.replace(/[^0]/g, '').length;
  const most = Math.min(20, decimals.replace(/[^0#?]/g, '').length);
  if (exponent !== undefined) {
    const [digits = '', power = '0'] = amount.toExponential(most).split('e');
    const places = exponent.length - 2;
    return `${digits}E${power.startsWith('-') ? '-' : '+'}${power.replace(/^[+-]/, '').padStart(places, '0')}`;
  }
  // Each comma behind the digits leaves out three of them.
  const fixed = (amount / 1_000 ** scaling.length).toFixed(most);
  const [integer = '0', rest = ''] = fixed.split('.');
  const kept = rest.slice(0, least) + rest.slice(least).replace(/0+$/, '');
  const wide = integer.padStart(whole.replace(/[^0]/g, '').length, '0');
  const isGrouped = /[#0?],[#0?]/.test(whole);
  const shown = isGrouped ? wide.replace(/\B(?=(?:\d{3})+$)/g, ',') : wide;
  return kept === '' ? shown : `${shown}.${kept}`;
}

/** `1 1/4`; with `?` the nearest of one digit below, with `??` of two. */
function asFraction(amount: number, below: string): string {
  const whole = Math.floor(amount);
  const most = below.startsWith('?') ? Math.min(99, 10 ** below.length - 1) : Number(below);
  const tried = below.startsWith('?') ? Array.from({ length: most }, (_, index) => index + 1) : [most];
  let best = { over: 0, under: 1, error: amount - whole };
  for (const under of tried) {
    const over = Math.round((amount - whole) * under);
    const error = Math.abs(amount - whole - over / under);
    if (error < best.error - 1e-9) best = { over, under, error };
  }
  if (best.over === 0) return String(whole);
  if (best.over === best.under) return String(whole + 1);
  return `${whole === 0 ? '' : `${whole} `}${best.over}/${best.under}`;
}
