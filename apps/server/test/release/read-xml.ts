export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const entity = /&(?:amp|lt|gt|quot|apos|#39);/g;

const checkText = (text: string): void => {
  if (/[<&]/.test(text.replace(entity, ''))) throw new Error(`a sign that is not escaped: ${text}`);
};

const attributesOf = (written: string): Record<string, string> => {
  const rest = written.replace(/\s+([\w:]+)="([^"<]*)"/g, '').replace('/', '');
  if (rest.trim() !== '') throw new Error(`attributes that cannot be read: ${written}`);
  return Object.fromEntries(
    [...written.matchAll(/\s+([\w:]+)="([^"<]*)"/g)].map(([, name = '', value = '']) => {
      checkText(value);
      return [name, value];
    }),
  );
};

/** Reads XML as strictly as a parser would, as far as the files of a release use it. */
export const readXml = (xml: string): XmlElement => {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, tag, text = ''] of xml.replace(/^<\?xml[^>]*\?>\s*/, '').matchAll(/(<[^>]*>)|([^<]+)/g)) {
    const top = open.at(-1) ?? root;
    if (tag === undefined) {
      checkText(text);
      top.text += text;
      continue;
    }
    const [, end, name = '', written = ''] = /^<(\/?)([A-Za-z]\w*)((?:\s[^<>]*)?\/?)>$/.exec(tag) ?? [];
    if (end === '/') {
      if (open.pop()?.name !== name) throw new Error(`closed out of turn: ${tag}`);
      continue;
    }
    const element = { name, attributes: attributesOf(written), children: [], text: '' };
    if (name === '') throw new Error(`not a tag: ${tag}`);
    top.children.push(element);
    if (!written.endsWith('/')) open.push(element);
  }
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || !only) throw new Error('not one whole element');
  return only;
};

/** All elements of this name, at any depth. */
export const allOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
