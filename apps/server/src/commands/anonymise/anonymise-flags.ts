import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { CommandRefused } from '../command-refused.ts';

export const methods = ['uniform', 'detail', 'sets'] as const;
export type Method = (typeof methods)[number];

/** What was typed, checked as far as it can be without opening a file. */
export interface AnonymiseAsk {
  table: string;
  hierarchies: string | null;
  out: string;
  separator: string | undefined;
  quasi: string[];
  sensitive: string[];
  plain: string[];
  ids: string[];
  person: string | null;
  protected: string[];
  k: number;
  method: Method;
  suppression: number;
  bound: number;
  l: number;
  seed: string;
  replace: boolean;
}

export const anonymiseHelp = `  anonymise TABLE.csv --qi a,b,c --out FOLDER [--hierarchies FOLDER] [--k 5] [--method uniform|detail|sets]
      Writes the table so that nobody stands out in it: anonymised.csv, report.json and report.html in FOLDER.
      Ends with 1, and writes nothing, when that cannot be done.
      --qi           columns that together could point at somebody
      --hierarchies  folder with a file for each of them, named <anything>_hierarchy_<column>.csv, one line a value: 34;30-39;*
                     A column of numbers can do without.
      --method       uniform: each column equally fine throughout (the default). detail: as fine as each row allows.
                     sets: as detail, with labels such as {A, B}
      --k            the fewest people who may share a combination (5)
      --suppression  the highest share of rows that may be left out (0.05)
      --sensitive    columns that must not be learned about somebody; they leave as they are
      --bound        the highest share of one sensitive value among people who share a combination (0.8)
      --l            the fewest different sensitive values among them (2)
      --protected    columns of groups that must not lose much more than others
      --plain        other columns that leave as they are. A column that no flag names does not leave
      --ids          columns that do not leave; the same as not naming them, said aloud
      --person       the column that says whose row it is: k then counts people. It does not leave
      --separator    what stands between cells, when it is not plain from the file
      --seed         text that makes chance repeat; without it chance is fresh. Tell nobody
      --replace      write over an earlier release in FOLDER
`;

const namesIn = (text: string | undefined): string[] =>
  [...new Set((text ?? '').split(',').map((name) => name.trim()))].filter((name) => name !== '');

const numberOf = (flag: string, text: string, says: string, holds: (number: number) => boolean): number => {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(number) || !holds(number)) throw new CommandRefused(`--${flag} ${says}. It is "${text}".`);
  return number;
};

const isCount = (from: number) => (number: number) => Number.isSafeInteger(number) && number >= from;
const isShare = (number: number): boolean => number >= 0 && number <= 1;

const readSeparator = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const separator = text === '\\t' ? '\t' : text;
  if (separator.length === 1 && !/[\w"\r\n]/.test(separator)) return separator;
  throw new CommandRefused(`--separator is one character, such as ';'. It is "${text}".`);
};

const checkRoles = (roles: Record<string, readonly string[]>): void => {
  const seen = new Map<string, string>();
  for (const [flag, names] of Object.entries(roles))
    for (const name of names) {
      const other = seen.get(name);
      if (other) throw new CommandRefused(`The column "${name}" cannot be both --${other} and --${flag}.`);
      seen.set(name, flag);
    }
};

/** @throws CommandRefused, or the error of parseArgs for a flag that is not there. */
export const readAnonymiseFlags = (args: string[]): AnonymiseAsk => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      hierarchies: text,
      qi: text,
      k: { ...text, default: '5' },
      method: { ...text, default: 'uniform' },
      suppression: { ...text, default: '0.05' },
      out: text,
      separator: text,
      sensitive: text,
      plain: text,
      ids: text,
      person: text,
      protected: text,
      bound: { ...text, default: '0.8' },
      l: { ...text, default: '2' },
      seed: text,
      replace: { type: 'boolean', default: false },
    },
  });
  const [table, ...more] = positionals;
  if (!table) throw new CommandRefused('Which table? anonymise TABLE.csv --qi a,b,c --out FOLDER');
  if (more.length > 0) throw new CommandRefused(`One table at a time. What is "${more[0]}"?`);
  const quasi = namesIn(values.qi);
  if (quasi.length === 0)
    throw new CommandRefused(
      '--qi is missing: the columns that together could point at somebody, as in --qi age,town.',
    );
  if (!values.out) throw new CommandRefused('--out is missing: the folder to write to.');
  const method = methods.find((one) => one === values.method);
  if (!method) throw new CommandRefused(`--method is uniform, detail or sets. It is "${values.method}".`);
  const person = values.person?.trim() || null;
  const [sensitive, plain, ids] = [namesIn(values.sensitive), namesIn(values.plain), namesIn(values.ids)];
  checkRoles({ qi: quasi, sensitive, plain, ids, person: person === null ? [] : [person] });
  return {
    table,
    hierarchies: values.hierarchies ?? null,
    out: values.out,
    separator: readSeparator(values.separator),
    quasi,
    sensitive,
    plain,
    ids,
    person,
    protected: namesIn(values.protected),
    k: numberOf('k', values.k, 'must be a whole number from 2', isCount(2)),
    method,
    suppression: numberOf('suppression', values.suppression, 'is a share from 0 to 1, such as 0.05', isShare),
    bound: numberOf('bound', values.bound, 'is a share from 0 to 1, such as 0.8', isShare),
    l: numberOf('l', values.l, 'must be a whole number from 1', isCount(1)),
    // 128 bits of chance: whoever could guess the seed could undo the shuffle.
    seed: values.seed ?? randomBytes(16).toString('hex'),
    replace: values.replace,
  };
};
