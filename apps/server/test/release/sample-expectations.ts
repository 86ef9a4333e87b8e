import type { ReleasePackage, ReleaseTable } from '@alongside/domain/release/release-package.ts';
import { expectedVariables } from '../../src/features/release/files/expected-variables.ts';
import { fixedWording } from '../../src/features/release/files/fixed-wording.ts';
import type { CaseloadText, Expectations } from '../../src/release-verifier/contract.ts';

const marksOf = ({ columns }: ReleaseTable): readonly string[] => {
  const [marks] = columns;
  return Array.isArray(marks) ? marks : [];
};

const wording = fixedWording();

/** What the pipeline would tell the verifier of this release. */
export const sampleExpectations = (release: ReleasePackage): Expectations => {
  const marks = marksOf(release.people);
  const rows = Map.groupBy(marksOf(release.measures), (mark) => mark);
  const { policy } = release.about;
  return {
    k: policy.k,
    bound: policy.bound,
    l: policy.l,
    smallNumbers: policy.smallNumbers,
    variables: {
      people: expectedVariables(release.people.variables),
      measures: expectedVariables(release.measures.variables),
    },
    bounded: [
      { table: 'measures', name: 'score', by: ['wave'], tails: true },
      { table: 'measures', name: 'change', by: ['wave'], tails: false },
    ],
    workedOut: [],
    // The order of the record has nothing to do with that of the file: here by the letters of the marks turned round.
    people: marks
      .map((mark) => ({ mark, rows: rows.get(mark)?.length ?? 0 }))
      .sort((one, other) => (one.mark.slice(3) < other.mark.slice(3) ? -1 : 1)),
    earlierMarks: [],
    wording: [
      ...wording,
      ...[release.people, release.measures].flatMap(({ variables }) =>
        variables.flatMap(({ label, hiding, codes }) => [label, hiding, ...codes.map((code) => code.label)]),
      ),
    ],
  };
};

export const sampleCaseload: readonly CaseloadText[] = [
  { kind: 'name', text: 'Ffion Invented3' },
  { kind: 'name', text: "Oisín O'Testwood" },
  { kind: 'name', text: 'Hope Pretendson' },
  { kind: 'place', text: 'Lantern Row' },
  { kind: 'contact', text: '07700 900123' },
  { kind: 'contact', text: 'ffion@example.org' },
  { kind: 'id', text: 'per_0198c2aa-1b2c-7d3e-8f40-5a6b7c8d9e0f' },
  { kind: 'note', text: 'Told me about the lighthouse where her uncle used to work, and laughed.' },
];
