import { webcrypto } from 'node:crypto';

/** Seals as the browser does: AES-GCM, 12 bytes before the text, the id beside it. */
export const sealed = async (wordsKey: string, id: string, write: unknown): Promise<string> => {
  const key = await webcrypto.subtle.importKey('raw', Buffer.from(wordsKey, 'base64'), 'AES-GCM', false, ['encrypt']);
  const iv = webcrypto.getRandomValues(new Uint8Array(12));
  const text = await webcrypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: Buffer.from(id) },
    key,
    Buffer.from(JSON.stringify(write)),
  );
  return Buffer.concat([iv, Buffer.from(text)]).toString('base64');
};
