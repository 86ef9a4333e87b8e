import type { ConcernTold } from '@alongside/domain/concern/concern-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './concern.module.css';

export const toldSteps = [
  'aboutWhom',
  'whatHappened',
  'whenItHappened',
  'wordsUsed',
  'safeNow',
  'whoMayBeResponsible',
  'needs',
  'childrenAtRisk',
  'othersAtRisk',
  'wishes',
  'personKnows',
  'whyNotTold',
  'howToReachMe',
  'toldWhom',
] as const satisfies readonly (keyof ConcernTold)[];
export type ToldStep = (typeof toldSteps)[number];

/** Only asked where the answer before it gives reason to. */
const asksAfter: readonly ToldStep[] = ['aboutWhom', 'whyNotTold'];

type ToldWordsProps = {
  told: Partial<ConcernTold>;
  /** The questions as they were put to the teller; others read what each answer is about. */
  isTeller: boolean;
  saysWhatIsMissing?: boolean;
};

const asTitle = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What was told, step by step, as it was written; and in one line what nobody has said yet. */
export function ToldWords({ told, isTeller, saysWhatIsMissing }: ToldWordsProps) {
  const t = useWords('concern');
  const wordsOf = (step: ToldStep): string | undefined => {
    if (step === 'childrenAtRisk') return told[step] && t(`children.${told[step]}`);
    if (step === 'personKnows') return told[step] && t(`knows.${told[step]}`);
    return told[step];
  };
  const missing = toldSteps.filter((step) => !wordsOf(step) && !asksAfter.includes(step));
  return (
    <>
      <dl className={styles.told}>
        {toldSteps.map((step) => {
          const words = wordsOf(step);
          return (
            words && (
              <div key={step}>
                <dt>{isTeller ? t(`told.${step}`) : asTitle(t(`toldShort.${step}`))}</dt>
                <dd>{words}</dd>
              </div>
            )
          );
        })}
      </dl>
      {saysWhatIsMissing && missing.length > 0 && (
        <p className="small muted">
          {t('notSaid', { steps: missing.map((step) => t(`toldShort.${step}`)).join(', ') })}
        </p>
      )}
    </>
  );
}
