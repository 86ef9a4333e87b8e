import { createHmac, timingSafeEqual } from 'node:crypto';

/** The longest an organisation can let a sign-in last; what its own hours say is looked up at every request. */
export const longestHours = 24;

export interface CookiePlace {
  readonly kind: 'real' | 'demo';
  readonly basePath: '' | '/demo';
  readonly secureCookies: boolean;
}

/** `signIn` is the browser that has signed in; `code` the ten minutes between a password and its code. */
export const cookieNames = (kind: 'real' | 'demo') =>
  kind === 'demo'
    ? ({ signIn: 'demo_sign_in', code: 'demo_sign_in_code' } as const)
    : ({ signIn: 'sign_in', code: 'sign_in_code' } as const);

export const cookieAttributes = ({ basePath, secureCookies }: CookiePlace) => ({
  path: basePath || '/',
  httpOnly: true,
  sameSite: 'strict' as const,
  secure: secureCookies,
});

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** The library's way of signing: value, dot, base64 of HMAC-SHA256. Empty when the signature is not ours. */
const openSigned = (signed: string, secret: string): string => {
  const at = signed.lastIndexOf('.');
  if (at < 1) return '';
  const value = signed.slice(0, at);
  const given = Buffer.from(signed.slice(at + 1), 'base64');
  const right = createHmac('sha256', secret).update(value).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? value : '';
};

/** The value of a cookie we signed. A browser may send two of one name: the first that we signed counts. */
export const readSignedCookie = (headers: Headers, name: string, secret: string): string | null => {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    const value = openSigned(decoded(pair.slice(at + 1).trim()), secret);
    if (value) return value;
  }
  return null;
};

/** The value a `Set-Cookie` of the library is about to give to `name`. */
export const valueBeingSet = (setCookies: readonly string[], name: string): string | null => {
  const line = setCookies.find((each) => each.startsWith(`${name}=`));
  const signed = decoded(line?.slice(name.length + 1).split(';')[0] ?? '');
  return signed.includes('.') ? signed.slice(0, signed.lastIndexOf('.')) : null;
};

export const clearedCookie = (name: string, place: CookiePlace): string => {
  const { path, secure } = cookieAttributes(place);
  return `${name}=; Max-Age=0; Path=${path}; HttpOnly${secure ? '; Secure' : ''}; SameSite=Strict`;
};
