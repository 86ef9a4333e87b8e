import type { Licence } from '../outcome/instrument.ts';

/** What a list says of a measure's wording at a glance. */
export const licenceMarks = ['own', 'wording_ships', 'paste_wording', 'score_only'] as const;
export type LicenceMark = (typeof licenceMarks)[number];

export const licenceMarkOf = ({ kind }: Licence, isOwn: boolean): LicenceMark => (isOwn ? 'own' : kind);
