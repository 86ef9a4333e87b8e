import { createHash } from 'node:crypto';
import { suppressCount } from '@alongside/anonymise/suppress-count.ts';
import { countRuleOf } from '@alongside/domain/outcome/small-numbers.ts';
import { quarterOf } from '@alongside/domain/release/freeze.ts';
import type { ReleasePackage, ReleaseTable, ReportPage } from '@alongside/domain/release/release-package.ts';
import type { ExcludedPeople, FileReport, MeanWithInterval } from '@alongside/domain/release/release-report.ts';
import { suppressionAimed } from '@alongside/domain/release/release-words.ts';
import { anything } from '@alongside/domain/release/variables/describing-variable.ts';
import { findVariable, fixedVariables, variableRegistry } from '@alongside/domain/release/variables/registry.ts';
import { bandsOf } from './bands-of.ts';
import { chanceFor, drawMarks, shuffledPlaces } from './chance.ts';
import {
  changeVariable,
  describingVariable,
  type FilledVariable,
  markVariable,
  scoreOfMeasure,
  waveVariable,
  weeksVariable,
} from './fill-variables.ts';
import type { JudgedFile } from './judge-file.ts';
import type { Prepared } from './prepare.ts';
import { gapKey } from './read-gaps.ts';
import { bound, leastValues } from './settle-scores.ts';
import type { ReleaseTask } from './task.ts';

export type MakeTask = ReleaseTask & { make: NonNullable<ReleaseTask['make']> };

const tableOf = (label: string, filled: readonly FilledVariable[]): ReleaseTable => ({
  label,
  variables: filled.map(({ variable }) => variable),
  columns: filled.map(({ column }) => column),
});

const labelOf = (name: string): string => findVariable(name)?.label ?? name;

const reasonWords: Readonly<Record<ExcludedPeople['reason'], string>> = {
  never_asked: 'Nobody has asked them',
  withdrawn: 'They took their permission back, or said no',
  expired: 'Their permission came to its end',
  after_freeze: 'They came, or said yes, after the record was frozen',
  not_in_rule: 'The question was not about them',
};

const knownWords: Readonly<Record<string, string>> = {
  age_band: 'their age',
  gender: 'their gender',
  site_group: 'their group of teams',
  start_month: 'the month they started',
};

const resultOf = ({ people, mean, low, high }: MeanWithInterval) =>
  mean === null || low === null || high === null ? null : { people, mean, low, high };

const pageOf = (
  report: FileReport,
  excluded: readonly ExcludedPeople[],
  smallNumbers: ReleaseTask['smallNumbers'],
): ReportPage => {
  const rule = countRuleOf(smallNumbers);
  const shown = (people: number | null): number | null => (people === null ? null : suppressCount(people, rule));
  const share = (group: FileReport['groups'][number]): number | null => {
    const people = shown(group.people);
    if (people === null || people === 0 || group.leftOut === null) return null;
    // Told in whole parts of a hundred: what a reader works out from it must not be a small count either.
    const told = Math.round((group.leftOut / people) * 100) / 100;
    return group.leftOut > 0 && told * people < rule.under ? null : told;
  };
  return {
    people: {
      kept: report.people,
      leftOut: [
        ...excluded.map(({ reason, people }) => ({ reason: reasonWords[reason], people: shown(people) })),
        { reason: 'They could not be hidden among others', people: shown(report.leftOut) },
      ],
    },
    risk: {
      smallestClass: report.risk?.smallestClass ?? 0,
      classes: report.risk?.classes ?? 0,
      highest: report.risk?.highest ?? 0,
      average: report.risk?.average ?? 0,
      classSizes: (report.risk?.classSizes ?? []).map(({ from, to, classes }) => ({ from, to, classes })),
      singlingOut: (report.risk?.singlingOut ?? []).map(({ variables, people }) => ({
        variables: variables.map(labelOf),
        people: shown(people),
      })),
      // On one page: those who know what is plain to see, and more.
      neighbour: report.neighbour
        .filter(({ knows }) => knows.includes('age_band') && knows.includes('gender'))
        .map(({ knows, fewestAfter }) => ({
          knows: knows.map((name) => knownWords[name] ?? name),
          fewestMatches: fewestAfter,
        })),
      together:
        report.joint && report.joint.releases > 0 && report.joint.smallest !== null
          ? { releases: report.joint.releases, smallestClass: report.joint.smallest }
          : null,
    },
    loss: {
      all: report.loss?.mean ?? 0,
      byVariable: (report.loss?.byVariable ?? []).map(({ variable, loss }) => ({ label: labelOf(variable), loss })),
    },
    groups: report.groups.map((group) => ({
      variable: labelOf(group.variable),
      group: group.group,
      people: shown(group.people),
      suppressedShare: share(group),
      times: group.people === null ? null : group.lossTimes,
    })),
    headline: report.headline.map(({ variable, before, after }) => ({
      label: labelOf(variable),
      before: resultOf(before),
      after: resultOf(after),
    })),
    tables: [],
  };
};

const groupWords: Readonly<Record<string, string>> = {
  declined: 'Preferred not to say',
  not_asked: 'Not asked',
  not_known: 'Not known',
  few: 'Smaller groups together',
};

/** The words of protected groups, not their codes, in the page that travels with the files. */
const inWords = (report: FileReport): FileReport => ({
  ...report,
  groups: report.groups.map((group) => {
    const variable = fixedVariables.find(({ name }) => name === group.variable);
    return {
      ...group,
      group: groupWords[group.group] ?? variable?.nodes.find(({ key }) => key === group.group)?.label ?? group.group,
    };
  }),
});

export interface FilledRelease {
  package: ReleasePackage;
  /** In the order of the record: the mark of each person who stays, and how many rows they have. */
  people: { mark: string; rows: number }[];
}

/** The files' content: two tables in an order of chance, with marks drawn for this release alone, and the page beside them. */
export const fillPackage = (
  task: MakeTask,
  releaseId: string,
  prepared: Prepared,
  { report, content }: JudgedFile & { content: NonNullable<JudgedFile['content']> },
  excluded: readonly ExcludedPeople[],
): FilledRelease => {
  const { material, variables, frozenOn } = prepared;
  const { rows, scores } = content;
  const { classOf, labels, variables: order } = rows.people;
  const bands = bandsOf(material.measures, task.asked.tier);
  // Of this release and no other: two releases of one request's seed share no mark and no order.
  const chance = (use: string) => chanceFor(`${task.seed} ${releaseId}`, use);
  const stays = [...material.personIds.keys()].filter((place) => (classOf[place] ?? -1) >= 0);
  const marks = drawMarks(task.seed, releaseId, stays.length);
  const dealt = shuffledPlaces(stays.length, chance('deal'));
  const markOf = new Map(stays.map((place, at) => [place, marks[dealt[at] ?? at] ?? '']));
  const inOrder = (use: string): number[] => [...shuffledPlaces(stays.length, chance(use))].map((at) => stays[at] ?? 0);

  const people = inOrder('people');
  const labelAt = (place: number, name: string): string => {
    const at = order.indexOf(name);
    return at < 0 ? anything : (labels[classOf[place] ?? 0]?.[at] ?? anything);
  };
  const peopleTable = tableOf('One person who permits it, in their latest time of support', [
    markVariable(people.map((place) => markOf.get(place) ?? '')),
    ...variables.map((variable) =>
      describingVariable(
        variable,
        people.map((place) => labelAt(place, variable.name)),
      ),
    ),
    ...material.measures.map((measure, at) => {
      const series = scores.change[at];
      return changeVariable(measure, bands.isBanded ? bands.changeBands(at) : null, {
        values: people.map((place) => series?.values[place] ?? Number.NaN),
        hidden: people.map((place) => series?.hidden[place] === 1),
      });
    }),
  ]);

  const cells = inOrder('measures').flatMap((place) =>
    (rows.timesOf[place] ?? []).map((time, wave) => ({ place, time, wave })),
  );
  const measuresTable = tableOf('One person at one time of filling in measures', [
    markVariable(cells.map(({ place }) => markOf.get(place) ?? '')),
    waveVariable(cells.map(({ wave }) => wave)),
    weeksVariable(
      cells.map(({ place, time }) => ({
        block: material.blocks[place]?.[time] ?? 0,
        level: rows.levelOf[place] ?? 0,
      })),
    ),
    ...material.measures.map((measure, at) =>
      scoreOfMeasure(measure, bands.isBanded ? bands.scoreBands(at) : null, {
        values: cells.map(({ place, wave }) => scores.byTime[at]?.[wave]?.values[place] ?? Number.NaN),
        hidden: cells.map(({ place, wave }) => scores.byTime[at]?.[wave]?.hidden[place] === 1),
        noneAt: (row) => {
          const { place = -1, time = -1 } = cells[row] ?? {};
          return material.gaps.get(material.personIds[place] ?? '')?.get(gapKey(time, measure.name));
        },
      }),
    ),
  ]);

  const { asked, make } = task;
  const hashOf = (what: unknown): string => createHash('sha256').update(JSON.stringify(what)).digest('hex');
  const rule = countRuleOf(task.smallNumbers);
  return {
    people: stays.map((place) => ({ mark: markOf.get(place) ?? '', rows: rows.timesOf[place]?.length ?? 0 })),
    package: {
      about: {
        title: `Peer support outcomes, ${quarterOf(frozenOn)}`,
        question: make.question,
        recipient: { tier: asked.tier, name: make.recipient },
        frozen: quarterOf(frozenOn),
        destroyBy: quarterOf(make.destroyBy),
        policy: {
          version: '1',
          k: asked.k,
          bound,
          l: leastValues,
          suppressionLimit: suppressionAimed,
          smallNumbers: rule,
        },
        method: make.method === 'detail' ? 'detail' : 'uniform',
        hashes: [
          { of: 'registry of variables', sha256: hashOf(variableRegistry) },
          { of: 'what was asked for', sha256: hashOf({ ...asked, evaluationId: null, reuse: null }) },
        ],
      },
      people: peopleTable,
      measures: measuresTable,
      report: pageOf(inWords(report), excluded, task.smallNumbers),
    },
  };
};
