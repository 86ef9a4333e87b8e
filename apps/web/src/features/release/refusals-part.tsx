import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Chosen } from './asked-in-address.ts';
import { type Mend, mendsFor } from './mend-refusal.ts';
import { reasonWords } from './refusal-words.ts';
import styles from './release.module.css';
import type { FileReport, Refusal } from './release-types.ts';
import { variableWords } from './variable-words.ts';

type RefusalsPartProps = {
  refusals: readonly Refusal[];
  asked: Chosen;
  people: number;
  file?: FileReport;
  /** Without it only the reasons are told. */
  onMend?: (asked: Chosen) => void;
};

/** What stands in the way, and what mends it in one tap. */
export function RefusalsPart({ refusals, asked, people, file, onMend }: RefusalsPartProps) {
  const t = useWords('releaseReport');
  if (refusals.length === 0) return null;
  const mendWords = (mend: Mend): string => {
    if (mend.kind === 'drop') return t('mend.drop', { variable: variableWords(mend.variable) });
    if (mend.kind === 'lowerK' || mend.kind === 'raiseK') return t(`mend.${mend.kind}`, { count: mend.count });
    return t(`mend.${mend.kind}`);
  };
  const byWords = new Map(
    refusals.flatMap((refusal) => mendsFor(refusal, asked, people, file)).map((mend) => [mendWords(mend), mend]),
  );
  return (
    <Stack gap="tight">
      <Banner tone="look" title={t('refusedTitle')}>
        <ul className={styles.list}>
          {refusals.map((refusal) => (
            <li key={JSON.stringify(refusal)}>{reasonWords(refusal)}</li>
          ))}
        </ul>
      </Banner>
      {onMend && byWords.size > 0 && (
        <Row>
          {[...byWords].map(([words, mend]) => (
            <Button key={words} look="quiet" small onPress={() => onMend(mend.asked)}>
              {words}
            </Button>
          ))}
        </Row>
      )}
    </Stack>
  );
}
