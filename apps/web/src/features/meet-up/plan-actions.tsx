import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { useCallOff } from './use-call-off.ts';

type PlanActionsProps = {
  plan: { id: string; personId: string; displayName: string; on: string };
  today: string;
  /** Moving leads back to the week it was pressed in. */
  inWeek?: boolean;
};

/** What can be done about a plan beside logging it. */
export function PlanActions({ plan, today, inWeek }: PlanActionsProps) {
  const t = useWords('meetUp');
  const { callOff, isBusy } = useCallOff({ id: plan.personId, name: plan.displayName });
  const said = { name: plan.displayName, when: dayWords(plan.on, today) };
  return (
    <>
      <LinkButton
        look="bare"
        small
        to={`/people/${plan.personId}/meet-ups/${plan.id}${inWeek ? '?from=week' : ''}`}
        aria-label={t('moveWith', said)}
      >
        {t('move')}
      </LinkButton>
      <Button
        look="bare"
        small
        isDisabled={isBusy}
        aria-label={t('callOffWith', said)}
        onPress={() => void callOff(plan.id, true)}
      >
        {t('callOff')}
      </Button>
    </>
  );
}
