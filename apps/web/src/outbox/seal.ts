/*
 * Sealing, all of it WebCrypto. AES-GCM with 256 bits; 12 random bytes go before each text. `beside` is what the text belongs
 * to: moved to another place it does not open.
 */

type Bytes = Uint8Array<ArrayBuffer>;

const ivLength = 12;
/** PBKDF2 with SHA-256: the count OWASP asks for (2023). It slows a guesser down; only length stops one. */
const pinRounds = 600_000;

const utf8 = new TextEncoder();

export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (each) => String.fromCharCode(each)).join(''));
export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** Not to be taken out again: a script that got into the page could use it, never carry it off. */
export const importKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

const sealBytes = async (key: CryptoKey, beside: string, plain: Bytes): Promise<Bytes> => {
  const iv = randomBytes(ivLength);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8.encode(beside) }, key, plain);
  const whole = new Uint8Array(ivLength + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), ivLength);
  return whole;
};

/** @throws OperationError when the key is another one, or the bytes were changed or moved. */
const openBytes = async (key: CryptoKey, beside: string, sealed: Bytes): Promise<Bytes> => {
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: sealed.slice(0, ivLength), additionalData: utf8.encode(beside) },
    key,
    sealed.slice(ivLength),
  );
  return new Uint8Array(plain);
};

export const seal = (key: CryptoKey, beside: string, value: unknown): Promise<Bytes> =>
  sealBytes(key, beside, utf8.encode(JSON.stringify(value)));

/** @throws OperationError when the key is another one, or the bytes were changed or moved. */
export const open = async <T>(key: CryptoKey, beside: string, sealed: Bytes): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await openBytes(key, beside, sealed))) as T;

/** A name that says nothing to whoever looks into the storage: ids are in it. */
export const nameless = async (salt: Bytes, name: string): Promise<string> => {
  const key = await crypto.subtle.importKey('raw', salt, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(name))));
};

/** The words key under a PIN or a passkey: what is stored of it, so that it opens without the server. */
export interface Wrapped {
  salt: Bytes;
  wrapped: Bytes;
}

const wrappingText = 'words key';

const fromPin = async (pin: string, salt: Bytes): Promise<CryptoKey> => {
  const base = await crypto.subtle.importKey('raw', utf8.encode(pin), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: pinRounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
};

const fromSecret = async (secret: Bytes, salt: Bytes): Promise<CryptoKey> => {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: utf8.encode(wrappingText) },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
};

const wrap = async (raw: Bytes, derive: (salt: Bytes) => Promise<CryptoKey>): Promise<Wrapped> => {
  const salt = randomBytes(16);
  return { salt, wrapped: await sealBytes(await derive(salt), wrappingText, raw) };
};

export const wrapWithPin = (raw: Bytes, pin: string): Promise<Wrapped> => wrap(raw, (salt) => fromPin(pin, salt));
export const wrapWithSecret = (raw: Bytes, secret: Bytes): Promise<Wrapped> =>
  wrap(raw, (salt) => fromSecret(secret, salt));

const unwrap = async (wrapping: CryptoKey, { wrapped }: Wrapped): Promise<Bytes | null> => {
  try {
    return await openBytes(wrapping, wrappingText, wrapped);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
};

/** Null: that is not the PIN. */
export const unwrapWithPin = async (kept: Wrapped, pin: string): Promise<Bytes | null> =>
  unwrap(await fromPin(pin, kept.salt), kept);
/** Null: that is not the passkey it was made with. */
export const unwrapWithSecret = async (kept: Wrapped, secret: Bytes): Promise<Bytes | null> =>
  unwrap(await fromSecret(secret, kept.salt), kept);
