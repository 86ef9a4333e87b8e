import { createHash } from 'node:crypto';

export interface ReleaseFile {
  /** Path inside the zip. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

export const textFile = (name: string, text: string): ReleaseFile => ({ name, bytes: encoder.encode(text) });

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Labels stand on one line in every file: a line break would end a command of SPSS. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** Cut to so many bytes, between letters: programs count bytes, and half a letter spoils a file. */
export const cutTo = (text: string, most: number): string => {
  const line = oneLine(text);
  if (encoder.encode(line).length <= most) return line;
  let kept = '';
  let bytes = 3;
  for (const letter of line) {
    bytes += encoder.encode(letter).length;
    if (bytes > most) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
};
