import { useTranslation } from 'react-i18next';
import { useAccount } from '../../shell/account.ts';
import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { dayWords, instantWords } from '../../words/day-words.ts';
import { useFinishAction } from './use-finish-action.ts';

type Supervision = Answered['supervision']['read'];

/** What was agreed, to tick off: by either of the two, and each tick can be taken back. */
export function ActionList({ supervision }: { supervision: Supervision }) {
  const { t } = useTranslation('supervision');
  const { timeZone } = useAccount().organisation;
  const finish = useFinishAction();
  const { actions, iAmThePeerWorker, peerWorkerName, supervisorName, today } = supervision;
  const whose = (owner: Supervision['actions'][number]['owner']) => {
    if ((owner === 'peer_worker') === iAmThePeerWorker) return t('actionOfMe');
    return t('actionOf', { name: owner === 'peer_worker' ? peerWorkerName : supervisorName });
  };
  return (
    <Card title={t('actionsTitle')}>
      {actions.length === 0 ? (
        <p className="muted">{t('noActions')}</p>
      ) : (
        <Stack gap="tight">
          {actions.map(({ id, words, owner, dueOn, finishedAt }) => (
            <CheckboxField
              key={id}
              name={id}
              label={words}
              hint={[
                whose(owner),
                finishedAt
                  ? t('actionDone', { when: instantWords(finishedAt, timeZone) })
                  : dueOn && t(dueOn < today ? 'actionPast' : 'actionDueOn', { when: dayWords(dueOn, today) }),
              ]
                .filter(Boolean)
                .join(', ')}
              checked={finishedAt !== null}
              onChange={() => void finish(id, finishedAt === null)}
            />
          ))}
        </Stack>
      )}
    </Card>
  );
}
