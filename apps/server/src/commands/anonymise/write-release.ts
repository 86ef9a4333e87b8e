import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandRefused } from '../command-refused.ts';

const releaseFiles = ['anonymised.csv', 'report.json', 'report.html'];

interface Place {
  out: string;
  replace: boolean;
}

/** @throws CommandRefused where an earlier release lies, unless it was said to replace it. */
export const checkPlace = ({ out, replace }: Place): void => {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new CommandRefused(`--out is a folder. ${out} is a file.`);
  const there = releaseFiles.find((name) => existsSync(join(out, name)));
  if (there && !replace)
    throw new CommandRefused(
      `${out} holds a release already (${there}). Choose another folder, or write over it with --replace.`,
    );
};

/** A folder inside `folder` for what is not checked yet, and the first folder that had to be made for it. */
const openApart = (folder: string): { made: string | undefined; apart: string } => {
  try {
    const made = mkdirSync(folder, { recursive: true });
    return { made, apart: mkdtempSync(join(folder, '.unchecked-')) };
  } catch {
    throw new CommandRefused(`Nothing can be written to ${folder}.`);
  }
};

/**
 * Writes files beside their place, has what is on the disk read again, and only then moves them in. When the check throws,
 * nothing is left: a file that did not stand it must not lie about.
 */
export const writeRelease = <T>(
  { out }: Place,
  files: Readonly<Record<string, string>>,
  check: (readBack: (name: string) => string) => { files: Readonly<Record<string, string>>; outcome: T },
): T => {
  const folder = resolve(out);
  const { made, apart } = openApart(folder);
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(apart, name), text);
    const checked = check((name) => readFileSync(join(apart, name), 'utf8'));
    for (const [name, text] of Object.entries(checked.files)) writeFileSync(join(apart, name), text);
    for (const name of [...Object.keys(files), ...Object.keys(checked.files)])
      renameSync(join(apart, name), join(folder, name));
    rmSync(apart, { recursive: true });
    return checked.outcome;
  } catch (error) {
    rmSync(apart, { recursive: true, force: true });
    if (made) rmSync(made, { recursive: true, force: true });
    throw error;
  }
};
