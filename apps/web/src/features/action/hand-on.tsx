import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useActionSteps } from '../../use-action-steps.ts';
import { WithAnswer } from '../../with-answer.tsx';
import { useWords } from '../../words/use-words.ts';
import type { ShownAction } from './action-sub.ts';

/** To whom it can go: only to those who may see what it came from. They are told. */
export function HandOn({ action, onClose }: { action: ShownAction; onClose: () => void }) {
  const t = useWords('action');
  const { handOn } = useActionSteps();
  const [chosen, setChosen] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const read = useQuery(trpc.action.holders.queryOptions({ actionId: action.id }, { staleTime: 0 }));
  return (
    <WithAnswer read={read}>
      {({ holders, version }) => {
        const to = holders.find(({ accountId }) => accountId === chosen);
        const give = async () => {
          if (!to) return;
          setIsBusy(true);
          const isDone = await handOn({ ...action, version }, to);
          setIsBusy(false);
          if (isDone) onClose();
        };
        if (holders.length === 0)
          return (
            <Stack gap="tight">
              <p className="muted">{t('action:nobodyToHandOnTo')}</p>
              <Row>
                <Button look="bare" small onPress={onClose}>
                  {t('ui:cancel')}
                </Button>
              </Row>
            </Stack>
          );
        return (
          <Stack>
            <SelectField
              name={`hand-on-${action.id}`}
              label={t('action:handOnTo')}
              hint={t('action:handOnHint')}
              value={chosen}
              onChange={({ target }) => setChosen(target.value)}
              options={holders.map(({ accountId, name }) => ({ value: accountId, label: name }))}
            />
            <Row>
              <Button isDisabled={!to} isBusy={isBusy} busyWords={t('ui:saving')} onPress={() => void give()}>
                {t('action:handOnSave')}
              </Button>
              <Button look="bare" onPress={onClose}>
                {t('ui:cancel')}
              </Button>
            </Row>
          </Stack>
        );
      }}
    </WithAnswer>
  );
}
