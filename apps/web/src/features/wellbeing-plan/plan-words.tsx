import { wellbeingHeadings } from '@alongside/domain/wellbeing-plan/wellbeing-plan-words.ts';
import { OwnWords } from '../../own-words.tsx';
import type { Answered } from '../../trpc.ts';
import { Stack } from '../../ui/layout.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

type PlanWordsProps = { plan: Omit<Answered['wellbeingPlan']['open'], 'name' | 'today'>; today: string };

/** The plan as it stands; headings that were left empty are left out. */
export function PlanWords({ plan, today }: PlanWordsProps) {
  const t = useWords('wellbeingPlan');
  const filled = wellbeingHeadings.filter((heading) => plan[heading] !== null);
  return (
    <Stack>
      {filled.length === 0 && <p className="muted">{t('notWritten')}</p>}
      {filled.map((heading) => (
        <OwnWords key={heading} title={t(`heading.${heading}`)}>
          {plan[heading]}
        </OwnWords>
      ))}
      {plan.reviewOn && <OwnWords title={t('heading.reviewOn')}>{dayWords(plan.reviewOn, today)}</OwnWords>}
    </Stack>
  );
}
