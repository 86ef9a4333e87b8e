import { useMutation, useQuery } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { WithAnswer } from '../../with-answer.tsx';
import { useWords } from '../../words/use-words.ts';

type Wish = Answered['reminder']['read'];

function ByEmail({ wish }: { wish: Wish }) {
  const t = useWords('reminder');
  const toast = useToast();
  const choose = useMutation(
    trpc.reminder.choose.mutationOptions({
      onSuccess: async ({ byEmail }) => {
        await lookAgain();
        toast(t(byEmail ? 'on' : 'off'));
      },
      onError: (error) => toast(refusalWords(error)),
    }),
  );
  if (!wish.canMail)
    return (
      <p className="muted">
        {t('notSetUp')} {wish.byEmail && t('stillOn')}
      </p>
    );
  return (
    <CheckboxField
      name="by-email"
      label={t('byEmail')}
      hint={t('byEmailHint')}
      checked={choose.isPending ? choose.variables.byEmail : wish.byEmail}
      onChange={(event) => choose.mutate({ byEmail: event.target.checked })}
    />
  );
}

/** How one wants to be told what is coming. */
export function ReminderCard() {
  const t = useWords('reminder');
  const read = useQuery(trpc.reminder.read.queryOptions());
  return (
    <Card title={t('title')}>
      <p>{t('here')}</p>
      <WithAnswer read={read}>{(wish) => <ByEmail wish={wish} />}</WithAnswer>
    </Card>
  );
}
