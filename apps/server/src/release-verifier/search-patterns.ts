import { breaks, type Finding } from './contract.ts';
import type { Texts } from './search-caseload.ts';

/** The tenth digit of an NHS number checks the other nine (modulus 11), so few other numbers are taken for one. */
const isNhsNumber = (text: string): boolean => {
  const digits = [...text.replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return digits.length === 10 && check !== 10 && check === digits[9];
};

const isPhone = (text: string): boolean => {
  const digits = text.replace(/\D/g, '');
  return digits.length >= 9 && digits.length <= 15;
};

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** What names, numbers and days look like, whoever they belong to. */
const patterns: readonly { is: string; shape: RegExp; holds?: (text: string) => boolean }[] = [
  { is: 'email', shape: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu },
  {
    is: 'phone',
    shape: /(?<![\p{L}\d.,-])(?:\+\d{1,3}|\(?0)[\d ().-]{7,}\d(?![\p{L}\d])/gu,
    holds: isPhone,
  },
  { is: 'nhs_number', shape: /(?<![\p{L}\d.])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{L}\d])/gu, holds: isNhsNumber },
  {
    is: 'postcode',
    shape: /(?<![\p{L}\d])[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])/gu,
  },
  { is: 'our_id', shape: /(?<![a-z\d])[a-z]{3}_[0-9a-f]{8}-[0-9a-f]{4}/gi },
  { is: 'uuid', shape: /(?<![a-z\d])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi },
  { is: 'date', shape: /(?<![\p{L}\d])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/gu },
  { is: 'date', shape: /(?<![\p{L}\d])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\p{L}\d])/gu },
  {
    is: 'date',
    shape: /(?<![\p{L}\d.])(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)\d{2}(?![\p{L}\d])/gu,
  },
  { is: 'date', shape: /(?<![\p{L}\d./])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\/\d{2}(?![\p{L}\d/])/gu },
  {
    is: 'date',
    shape: new RegExp(`(?<![\\p{L}\\d])\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?![\\p{L}])`, 'giu'),
  },
  { is: 'date', shape: new RegExp(`(?<![\\p{L}])${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})(?!\\d)`, 'giu') },
  {
    is: 'name_in_context',
    shape: /(?<![\p{L}\d])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sister|Auntie)\.? \p{Lu}\p{Ll}+/gu,
  },
  {
    is: 'name_in_context',
    shape:
      /(?<![\p{L}\d])(?:named|called|(?:my|his|her|their) (?:son|daughter|mum|mother|dad|father|brother|sister|wife|husband|partner|friend|worker|nurse|doctor)) \p{Lu}\p{Ll}+/gu,
  },
];

const countIn = (text: string, { shape, holds }: (typeof patterns)[number]): number =>
  (text.match(shape) ?? []).filter((found) => holds?.(found) ?? true).length;

/** Looks for them in every file; a release has no business with any. */
export const searchPatterns = (texts: Texts): Finding[] =>
  [...texts].flatMap(([file, all]) => {
    const text = [file, ...all].join('\n');
    const counts = new Map<string, number>();
    for (const pattern of patterns) counts.set(pattern.is, (counts.get(pattern.is) ?? 0) + countIn(text, pattern));
    return [...counts].flatMap(([is, times]) => (times > 0 ? [breaks('pattern', file, { is, times })] : []));
  });
