import type { Refusal } from '../../outbox/outbox.ts';
import { refusalError } from '../../outbox/sending.ts';
import { fieldWords, refusalWords } from '../../refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { useWords } from '../../words/use-words.ts';

/** Why it was not taken, in words: the fields it is about where there are some. */
export function RefusedBecause({ refusal }: { refusal: Refusal }) {
  const t = useWords('device');
  const fields = Object.values(refusal.fields);
  const own = { NOT_FOUND: t('refused.noLongerYours'), STALE_VERSION: t('refused.changedMeanwhile') };
  const words = own[refusal.code as keyof typeof own] ?? refusalWords(refusalError(refusal));
  return <Banner tone="look" title={fields.length > 0 ? fields.map((code) => fieldWords(code)).join(' ') : words} />;
}
