import type { WriteSupervisionInput } from '@alongside/domain/supervision/write-supervision.ts';
import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { newId } from '../../new-id.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import type { SupervisionFields } from './supervision-fields.ts';
import styles from './team.module.css';

/** Rows of what was agreed: what, who, by when. None is fine. */
export function AgreedActions({
  form,
  peerWorkerName,
}: {
  form: UseFormReturn<SupervisionFields, unknown, WriteSupervisionInput>;
  peerWorkerName: string;
}) {
  const t = useWords('supervision');
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'actions', keyName: 'rowKey' });
  const add = useRef<HTMLButtonElement>(null);
  return (
    <Card title={t('actions')} sub={t('actionsHint')}>
      <Stack>
        {fields.map(({ rowKey }, at) => (
          <fieldset key={rowKey} className={styles.action}>
            <legend className="visually-hidden">{t('actionNumber', { number: at + 1 })}</legend>
            <TextField name={`actions.${at}.words`} label={t('actionWords')} />
            <ChipGroup
              name={`actions.${at}.owner`}
              label={t('actionOwner')}
              options={[
                { value: 'peer_worker', label: t('owner.peer_worker', { name: peerWorkerName }) },
                { value: 'supervisor', label: t('owner.supervisor') },
              ]}
            />
            <DateField name={`actions.${at}.dueOn`} label={t('actionDue')} isOptional />
            <CheckboxField name={`actions.${at}.isShared`} label={t('actionShared')} />
            <Row>
              <Button
                look="bare"
                small
                icon={X}
                onPress={() => {
                  remove(at);
                  add.current?.focus();
                }}
              >
                {t('removeAction', { number: at + 1 })}
              </Button>
            </Row>
          </fieldset>
        ))}
        <Row>
          <Button
            ref={add}
            look="quiet"
            icon={Plus}
            onPress={() =>
              append(
                { id: newId('action'), words: '', owner: 'peer_worker', dueOn: null, isShared: false },
                { focusName: `actions.${fields.length}.words` },
              )
            }
          >
            {t('addAction')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
