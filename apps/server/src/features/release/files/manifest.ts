import { type ReleaseFile, sha256Of, textFile } from './release-file.ts';

/** As `sha256sum` reads it: two blanks between hash and name, LF behind each line. */
export const manifestFile = (files: readonly ReleaseFile[]): ReleaseFile =>
  textFile('manifest.sha256', files.map(({ name, bytes }) => `${sha256Of(bytes)}  ${name}\n`).join(''));
