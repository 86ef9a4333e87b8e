import type { VerifierReport } from '../../../release-verifier/contract.ts';

/** Written files that a check of their bytes did not pass. Codes and counts only. */
export class NotVerified extends Error {
  constructor(findings: VerifierReport['findings']) {
    super(findings.map(({ gate, file, details }) => `${gate} ${file} ${JSON.stringify(details)}`).join('; '));
    this.name = `NotVerified ${[...new Set(findings.map(({ gate }) => gate))].join(' ')}`;
  }
}

/** Also of one that came out of the thread as a name only. */
export const isNotVerified = ({ name }: Error): boolean => name.startsWith('NotVerified ');

const partSize = 256 * 1024;
export const inParts = (bytes: Uint8Array): string[] => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.ceil(whole.length / partSize) }, (_, part) =>
    whole.subarray(part * partSize, (part + 1) * partSize).toString('base64'),
  );
};
