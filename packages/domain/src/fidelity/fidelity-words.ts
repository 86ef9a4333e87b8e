/** The four domains of the principles-based fidelity index (Gillard et al 2021); items and scale are the organisation's. */
export const fidelityDomains = ['relationship', 'reciprocity', 'leadership', 'strengths'] as const;
export type FidelityDomain = (typeof fidelityDomains)[number];

export const fidelityInformants = ['worker', 'supervisor', 'person'] as const;
export type FidelityInformant = (typeof fidelityInformants)[number];

export const fidelityRaters = ['first', 'second', 'agreed'] as const;
export type FidelityRater = (typeof fidelityRaters)[number];

export interface FidelityItem {
  key: string;
  domain: FidelityDomain;
  words: string;
}
