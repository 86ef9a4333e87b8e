import type { Licence } from '@alongside/domain/outcome/instrument.ts';

/** The line that a licence wants beside the measure wherever it is shown. */
export function LicenceNotice({ licence: { notice } }: { licence: Pick<Licence, 'notice'> }) {
  return notice ? <p className="small muted">{notice}</p> : null;
}
