import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The few test files that take longest. Begun last, one of them keeps a whole run waiting on a single processor. */
const longest = [
  'access-matrix.test.ts',
  'kill-server.test.ts',
  'unseen-tables.test.ts',
  'histories.test.ts',
  'odd-values.test.ts',
  'own-side-stays-own.test.ts',
  'reflections-stay-own.test.ts',
  'own-measures-stay-own.test.ts',
  'command.test.ts',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
  return place < 0 ? longest.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => placeOf(one) - placeOf(other));
  }
}
