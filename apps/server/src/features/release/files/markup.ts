import { oneLine } from './release-file.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML and XML, inside an element or an attribute. Letters that XML does not know are left out. */
export const escaped = (text: string | number): string =>
  oneLine(String(text))
    .replace(/[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
