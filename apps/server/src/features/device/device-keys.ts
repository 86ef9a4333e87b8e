import { createDecipheriv, createHash, randomBytes } from 'node:crypto';

const ivLength = 12;
const tagLength = 16;

export const makeWordsKey = (): string => randomBytes(32).toString('base64');

/** Its hash alone is kept: whoever reads the store can hand nothing in. */
export const letterboxHashOf = (letterbox: string): string =>
  createHash('sha256').update(`letterbox:${letterbox}`).digest('hex');

export const makeLetterbox = (): { letterbox: string; letterboxHash: string } => {
  const letterbox = randomBytes(32).toString('base64url');
  return { letterbox, letterboxHash: letterboxHashOf(letterbox) };
};

/** What was sealed on a device under this key with `id` beside it; null when it was not, or is no JSON. */
export const unseal = (wordsKey: string, { id, sealed }: { id: string; sealed: string }): unknown => {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length <= ivLength + tagLength) return null;
  const opening = createDecipheriv('aes-256-gcm', Buffer.from(wordsKey, 'base64'), bytes.subarray(0, ivLength), {
    authTagLength: tagLength,
  });
  opening.setAAD(Buffer.from(id, 'utf8')).setAuthTag(bytes.subarray(-tagLength));
  try {
    const text = Buffer.concat([opening.update(bytes.subarray(ivLength, -tagLength)), opening.final()]);
    return JSON.parse(text.toString('utf8')) as unknown;
  } catch {
    return null;
  }
};
