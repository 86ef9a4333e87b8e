import { describe, expect, it } from 'vitest';
import type { Chosen } from './asked-in-address.ts';
import { mendsFor } from './mend-refusal.ts';

const asked: Chosen = {
  variables: ['age_band', 'ethnicity', 'qpr_15'],
  people: 'ended',
  freeze: 'quarter',
  tier: 'named',
  k: 11,
  reuse: null,
};
const kinds = (...given: Parameters<typeof mendsFor>) => mendsFor(...given).map(({ kind }) => kind);

describe('what somebody can do about a refusal', () => {
  it('offers fewer alike or more people where there are too few', () => {
    expect(kinds({ code: 'too_few_people', details: { needed: 50 } }, asked, 40)).toEqual([
      'lowerK',
      'everyone',
      'today',
    ]);
  });

  it('never offers fewer alike than the circle allows', () => {
    const open: Chosen = { ...asked, tier: 'open' };
    expect(kinds({ code: 'too_few_people', details: { needed: 50 } }, open, 40)).toEqual(['everyone', 'today']);
  });

  it('leaves out the measure whose answers are too much alike, whichever of its columns was named', () => {
    const [mend] = mendsFor({ code: 'too_few_values', details: { column: 'qpr_15_change' } }, asked, 400);
    expect(mend).toMatchObject({ kind: 'drop', variable: 'qpr_15', asked: { variables: ['age_band', 'ethnicity'] } });
  });

  it('offers larger groups only where there are people enough for them', () => {
    expect(kinds({ code: 'too_few_values', details: { column: 'qpr_15_last' } }, asked, 400)).toContain('raiseK');
    expect(kinds({ code: 'too_few_values', details: { column: 'qpr_15_last' } }, asked, 49)).not.toContain('raiseK');
  });

  it('does not offer to leave out the only variable', () => {
    const only: Chosen = { ...asked, variables: ['ethnicity'], k: 5 };
    const refusal = { code: 'group_loses_too_much', details: { column: 'ethnicity', group: 'N', times: 5 } } as const;
    expect(kinds(refusal, only, 100)).toEqual([]);
  });
});
