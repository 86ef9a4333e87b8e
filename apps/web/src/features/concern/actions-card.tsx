import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useAccount } from '../../shell/account.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useActionSteps } from '../../use-action-steps.ts';
import { dayWords, instantWords, todayIn } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { AddActionForm } from './add-action-form.tsx';
import styles from './concern.module.css';
import type { ConcernRead } from './concern-read.ts';

type Action = ConcernRead['actions'][number];

function HandOn({ action, concern }: { action: Action; concern: ConcernRead }) {
  const t = useWords('concern');
  const { handOn } = useActionSteps();
  const others = concern.holders.filter(({ accountId }) => accountId !== action.ownerId);
  if (others.length === 0) return null;
  return (
    <SelectField
      name={`hand-on-${action.id}`}
      label={t('actions.handOn', { words: action.words })}
      labelIsHidden
      emptyLabel={t('actions.handOnTo')}
      value=""
      onChange={({ target }) => {
        const to = others.find(({ accountId }) => accountId === target.value);
        if (to) void handOn(action, to);
      }}
      options={others.map(({ accountId, name }) => ({ value: accountId, label: name }))}
    />
  );
}

/** Who does what, by when. Ticks can be taken back, and what was handed on can be handed back. */
export function ActionsCard({ concern }: { concern: ConcernRead }) {
  const t = useWords('concern');
  const { timeZone } = useAccount().organisation;
  const { finish } = useActionSteps();
  const [isAdding, setIsAdding] = useState(false);
  const { actions, as, state } = concern;
  const today = todayIn(timeZone);
  const mayAdd = as === 'lead' && state !== 'closed';
  const hintOf = ({ owner, dueOn, finishedAt }: Action): string =>
    [
      owner,
      finishedAt
        ? t('actions.doneAt', { when: instantWords(finishedAt, timeZone) })
        : dueOn && t(dueOn < today ? 'actions.past' : 'actions.dueOn', { when: dayWords(dueOn, today) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Card title={t('actions.title')}>
      {actions.length === 0 && <p className="muted">{t('actions.none')}</p>}
      {actions.length > 0 && (
        <ul className={styles.list} aria-label={t('actions.title')}>
          {actions.map((action) => (
            <li key={action.id} className={styles.entry}>
              <Stack gap="tight">
                <CheckboxField
                  name={action.id}
                  label={action.words}
                  hint={hintOf(action)}
                  checked={action.finishedAt !== null}
                  onChange={() => void finish(action, action.finishedAt === null)}
                />
                {mayAdd && action.finishedAt === null && <HandOn action={action} concern={concern} />}
              </Stack>
            </li>
          ))}
        </ul>
      )}
      {mayAdd &&
        (isAdding ? (
          <AddActionForm concern={concern} onClose={() => setIsAdding(false)} />
        ) : (
          <Row>
            <Button look="quiet" small icon={Plus} onPress={() => setIsAdding(true)}>
              {t('actions.add')}
            </Button>
          </Row>
        ))}
    </Card>
  );
}
