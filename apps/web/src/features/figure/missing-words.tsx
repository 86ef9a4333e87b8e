import { HowLink } from '../../how-link.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import { changeWords, countWords, isTold, type Measured, pointWords } from './figure-words.ts';

/** What the missing could change, in words: it stands beside every change that is shown. */
export function MissingWords({ measure }: { measure: Measured }) {
  const t = useWords('figure');
  const { comparable, missing } = measure.all;
  const { effect, firstOnly, noScore, beganWithLater, beganWithoutLater } = missing;
  if (comparable === 0 || missing.all === 0) return <p className="small muted">{t('missingNobody')}</p>;
  if (missing.all === null) return <p className="small muted">{t('missingWithheld')}</p>;
  const { betterAtLeast: least = null, betterAtMost: most = null, meanIfUnchanged: unchanged = null } = effect ?? {};
  const lines = [
    t('missingAll', { comparable: countWords(t, comparable), missing: countWords(t, missing.all) }),
    firstOnly !== null &&
      noScore !== null &&
      t('missingParts', { firstOnly: countWords(t, firstOnly), noScore: countWords(t, noScore) }),
    isTold(measure) && least !== null && most !== null && t('missingBounds', { least, most }),
    unchanged !== null && t('missingUnchanged', { mean: changeWords(measure, unchanged) }),
    beganWithLater !== null &&
      beganWithoutLater !== null &&
      t('missingBegan', {
        withLater: pointWords(measure, beganWithLater),
        withoutLater: pointWords(measure, beganWithoutLater),
      }),
  ];
  return (
    <Stack gap="tight">
      {lines.map((line) => line && <p key={line}>{line}</p>)}
      <HowLink figure="missing" />
    </Stack>
  );
}
