import { randomBytes } from './seal.ts';

/*
 * A passkey of this device, asked only for its secret (the PRF extension). The server never hears of it: it opens the copy
 * that is kept here, not an account.
 */

type Bytes = Uint8Array<ArrayBuffer>;

/** Fixed: the same passkey must give the same secret every time. */
const prfSalt: Bytes = new TextEncoder().encode('Alongside, words kept on this device');

const asked = { prf: { eval: { first: prfSalt } } };

interface PrfAnswer {
  enabled?: boolean;
  results?: { first?: BufferSource };
}

const secretIn = (credential: Credential | null): Bytes | null => {
  if (!credential) return null;
  const { prf } = (credential as PublicKeyCredential).getClientExtensionResults() as { prf?: PrfAnswer };
  const first = prf?.results?.first;
  if (!first) return null;
  return first instanceof ArrayBuffer ? new Uint8Array(first) : new Uint8Array(first.buffer as ArrayBuffer).slice();
};

/** An address of numbers has no passkeys. */
export const canHavePasskey = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && !/^[\d.:[\]]+$/.test(window.location.hostname);

export const askPasskey = async (credential: Bytes): Promise<Bytes | null> => {
  const found = await navigator.credentials.get({
    publicKey: {
      challenge: randomBytes(32),
      rpId: window.location.hostname,
      allowCredentials: [{ type: 'public-key', id: credential }],
      userVerification: 'required',
      extensions: asked,
    },
  });
  return found && secretIn(found);
};

/** Null: this browser or this key gives no secret, so a PIN it must be. The names are what the device's own list shows. */
export const makePasskey = async (name: string): Promise<{ credential: Bytes; secret: Bytes } | null> => {
  const made = (await navigator.credentials.create({
    publicKey: {
      challenge: randomBytes(32),
      rp: { id: window.location.hostname, name: 'Alongside' },
      user: { id: randomBytes(16), name, displayName: name },
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
      extensions: asked,
    },
  })) as PublicKeyCredential | null;
  if (!made) return null;
  const credential = new Uint8Array(made.rawId);
  // Some give the secret only when they are asked a second time.
  const secret = secretIn(made) ?? (await askPasskey(credential));
  return secret && { credential, secret };
};
