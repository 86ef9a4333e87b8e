import { describe, expect, it } from 'vitest';
import { type Chosen, readChosen, readTried, writeChosen } from './asked-in-address.ts';

const chosen: Chosen = {
  variables: ['gender', 'qpr_15'],
  people: 'measured_twice',
  freeze: 'today',
  tier: 'open',
  k: 15,
  reuse: 'rel_01980000-0000-7000-8000-000000000001',
};

describe('what was chosen, in the address', () => {
  it('comes back as it was', () => {
    expect(readChosen(writeChosen(chosen), [])).toEqual(chosen);
  });

  it('says what it was tried out as and which way was chosen, beside it', () => {
    const tried = { runId: 'rru_01980000-0000-7000-8000-000000000001', method: 'detail' } as const;
    const address = writeChosen(chosen, tried);
    expect(readTried(address)).toEqual(tried);
    expect(readChosen(address, [])).toEqual(chosen);
    expect(readTried(new URLSearchParams('way=shortest'))).toEqual({ runId: null, method: null });
  });

  it('begins with the usual when the address says nothing', () => {
    expect(readChosen(new URLSearchParams(), ['age_band'])).toMatchObject({
      variables: ['age_band'],
      tier: 'named',
      k: 5,
    });
  });

  it('never asks for fewer people than its circle allows, whatever somebody types there', () => {
    expect(readChosen(new URLSearchParams('for=open&k=2'), []).k).toBe(11);
    expect(readChosen(new URLSearchParams('k=lots'), []).k).toBe(5);
  });

  it('keeps a choice of nothing', () => {
    expect(readChosen(new URLSearchParams('variables='), ['age_band']).variables).toEqual([]);
  });
});
