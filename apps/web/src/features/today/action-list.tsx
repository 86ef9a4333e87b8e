import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useToast } from '../../ui/toast.tsx';
import { dayWords } from '../../words/day-words.ts';

type Action = Answered['today']['read']['actions'][number];

function useFinish() {
  const { t } = useTranslation('today');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.supervision.finishAction.mutationOptions());
  const finish = async (actionId: string, finished: boolean): Promise<void> => {
    try {
      await mutateAsync({ actionId, finished });
      await lookAgain();
      if (finished) toast(t('finished'), { onUndo: () => void finish(actionId, false) });
    } catch (error) {
      toast(refusalWords(error));
    }
  };
  return finish;
}

/** What was agreed in supervision, mine first. Either of the two may say that it is done. */
export function ActionList({ actions, today }: { actions: readonly Action[]; today: string }) {
  const { t } = useTranslation('today');
  const finish = useFinish();
  const mineFirst = [...actions].sort((one, other) => Number(other.mine) - Number(one.mine));
  return (
    <Card title={t('actions')} sub={t('actionsSub')}>
      <List>
        {mineFirst.map(({ id, words, dueOn, mine, withName }) => (
          <ListRow
            key={id}
            title={words}
            sub={[
              mine ? t('actionWith', { name: withName }) : t('actionTheirs', { name: withName }),
              dueOn && t(dueOn < today ? 'actionWasFor' : 'actionBy', { when: dayWords(dueOn, today) }),
            ]
              .filter(Boolean)
              .join(' · ')}
            trailing={
              <Button
                look="quiet"
                small
                icon={Check}
                aria-label={t('finishWords', { words })}
                onPress={() => void finish(id, true)}
              >
                {t('finish')}
              </Button>
            }
          />
        ))}
      </List>
    </Card>
  );
}
