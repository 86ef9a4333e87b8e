import { expect, test } from 'vitest';
import { type HeldSeen, type PlannedSeen, type RhythmSeen, supervisionsDue } from './supervisions-due.ts';

const today = '2026-11-19';
const held = (kind: HeldSeen['kind'], heldOn: string, nextOn: string | null = null, by = 'sup'): HeldSeen => ({
  ...{ kind, heldOn, nextOn },
  ...{ supervisorId: by, withName: by },
});
const planned = (kind: PlannedSeen['kind'], heldOn: string): PlannedSeen => ({ kind, heldOn, withName: 'sup' });
const asItIs: RhythmSeen = { held: [], planned: [], startedOn: '2025-01-01', cadence: null, everyDays: 28 };
const due = (given: Partial<RhythmSeen>) =>
  supervisionsDue({ ...asItIs, ...given }, today).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

test.each<[string, Partial<RhythmSeen>, string[]]>([
  [
    'line supervision held today leaves practice supervision six weeks late',
    { held: [held('practice', '2026-09-10'), held('line', today)] },
    ['practice 2026-10-08', 'line 2026-12-17'],
  ],
  [
    'each kind has its own rhythm',
    { held: [held('practice', '2026-11-02'), held('line', '2026-11-02')], cadence: { line: 42 } },
    ['practice 2026-11-30', 'line 2026-12-14'],
  ],
  ['a kind never held nor planned is not due', { held: [held('line', '2026-11-02')] }, ['line 2026-11-30']],
  [
    'a plan counts for its own kind',
    { held: [held('practice', '2026-09-10')], planned: [planned('line', '2026-11-24')] },
    ['practice 2026-10-08', 'line 2026-11-24'],
  ],
  [
    'a plan left behind gives way to the next plan',
    { held: [held('line', '2026-11-02')], planned: [planned('line', '2026-10-26'), planned('line', '2026-12-07')] },
    ['line 2026-12-07'],
  ],
  [
    'whoever held the last one',
    { held: [held('line', '2026-10-01'), held('line', '2026-11-02', null, 'new')] },
    ['line 2026-11-30'],
  ],
  ['before the first, from the start in the role', { startedOn: '2026-11-02' }, ['null 2026-11-30']],
  ['nothing at all', { startedOn: null }, []],
  [
    'a debrief puts nothing off',
    { held: [held('practice', '2026-10-12', '2026-11-09'), held('debrief', '2026-11-16')] },
    ['practice 2026-11-09'],
  ],
  [
    'a day agreed in a debrief is the next of what the same two would have come to first',
    {
      held: [
        held('practice', '2026-10-12', '2026-11-09'),
        held('clinical', '2026-11-12'),
        held('line', '2026-09-10', null, 'manager'),
        held('debrief', '2026-11-16', '2026-11-27'),
      ],
    },
    ['line 2026-10-08', 'practice 2026-11-27', 'clinical 2026-12-10'],
  ],
  [
    'held since, the debrief is behind them',
    { held: [held('debrief', '2026-10-16', '2026-10-27'), held('practice', '2026-11-02')] },
    ['practice 2026-11-30'],
  ],
  [
    'a day agreed in a debrief with somebody new stands for itself',
    { held: [held('practice', '2026-11-02'), held('debrief', '2026-11-16', '2026-11-23', 'new')] },
    ['null 2026-11-23', 'practice 2026-11-30'],
  ],
  [
    'a kind nobody held for a year, while another was, is not in use any more',
    { held: [held('clinical', '2025-11-18'), held('practice', '2026-11-02')] },
    ['practice 2026-11-30'],
  ],
  [
    'within the year it is in use, however late',
    { held: [held('clinical', '2025-11-19'), held('practice', '2026-11-02')] },
    ['clinical 2025-12-17', 'practice 2026-11-30'],
  ],
  ['the only kind is never out of use', { held: [held('practice', '2025-01-02')] }, ['practice 2025-01-30']],
])('%s', (_what, given, expected) => {
  expect(due(given)).toEqual(expected);
});
