import { createHash } from 'node:crypto';
import { strFromU8, strToU8 } from 'fflate';
import type { WrittenFile } from '../../src/release-verifier/contract.ts';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The manifest as it would be had the files been written so: a fault of the writers, not somebody's tampering. */
const withManifest = (files: readonly WrittenFile[]): WrittenFile[] => {
  const others = files.filter(({ name }) => name !== 'manifest.sha256');
  const lines = others.map(({ name, bytes }) => `${hashOf(bytes)}  ${name}\n`);
  return [...others, { name: 'manifest.sha256', bytes: strToU8(lines.join('')) }];
};

/** One file written otherwise. */
export const rewrite = (files: readonly WrittenFile[], file: string, change: (text: string) => string): WrittenFile[] =>
  withManifest(
    files.map((each) => (each.name === file ? { ...each, bytes: strToU8(change(strFromU8(each.bytes))) } : each)),
  );

/** One file more. */
export const addFile = (files: readonly WrittenFile[], name: string, text: string): WrittenFile[] =>
  withManifest([...files, { name, bytes: strToU8(text) }]);
