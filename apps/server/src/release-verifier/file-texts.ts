import { parse } from 'csv-parse/sync';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const withoutEntities = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => named[name] ?? ' ');

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [key, ...stringsIn(inside)]);
};

const cellsIn = (text: string): string[] => {
  const rows: unknown = parse(text, { bom: true });
  return [...new Set(stringsIn(rows))];
};

/**
 * What a reader of the file would see, whatever marks or escapes stand between the letters. As written as well: a name may
 * hide where no reader of the format looks.
 * @throws when it is not UTF-8, or not of its kind.
 */
export const textsIn = (name: string, bytes: Uint8Array): string[] => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (name.endsWith('.csv')) return cellsIn(text);
  if (name.endsWith('.json')) return stringsIn(JSON.parse(text));
  if (/\.(html|xml)$/.test(name)) {
    const decoded = withoutEntities(text);
    // Tags between two words, or inside one, do not part them for a reader.
    return [decoded, withoutEntities(text.replace(/<[^>]*>/g, '')), withoutEntities(text.replace(/<[^>]*>/g, ' '))];
  }
  return [text, text.replaceAll("''", "'").replaceAll(/\\(.)/g, '$1')];
};
