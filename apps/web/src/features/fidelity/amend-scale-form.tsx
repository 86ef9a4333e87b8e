import { AmendScaleInput, mostItemsInDomain } from '@alongside/domain/fidelity/fidelity-scale.ts';
import { fidelityDomains } from '@alongside/domain/fidelity/fidelity-words.ts';
import { useMutation } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { v7 } from 'uuid';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { BothVersions, useStaleVersion } from '../../stale-version.tsx';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './fidelity.module.css';
import type { ScaleRead } from './fidelity-read.ts';

type ScaleFields = z.input<typeof AmendScaleInput>;

/** A new sentence has a key of its own for ever, so that looks can be laid beside each other. */
const newKey = () => `own_${v7().replaceAll('-', '')}`;

export function AmendScaleForm({ scale, onSaved }: { scale: ScaleRead; onSaved: () => unknown }) {
  const t = useWords('fidelity');
  const toast = useToast();
  const amend = useMutation(trpc.fidelity.amendScale.mutationOptions());
  const { stale, attempt, forget } = useStaleVersion();
  const form = useSchemaForm<ScaleFields, AmendScaleInput>(AmendScaleInput, {
    id: useNewId('fidelityScale'),
    number: scale.number,
    highest: scale.highest,
    items: [...scale.items],
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'items', keyName: 'rowKey' });
  const save = async (input: AmendScaleInput) => {
    const sent = await attempt(async () => {
      const { number } = await amend.mutateAsync({ ...input, number: stale?.version ?? input.number });
      toast(t('fidelity:scaleSaved', { number }));
    });
    if (!sent) return false;
    await lookAgain();
    await onSaved();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('fidelity', 'scale')}>
      {stale && (
        <BothVersions
          stale={stale}
          onTakeTheirs={() => {
            forget();
            void lookAgain().then(onSaved);
          }}
        />
      )}
      <NumberField name="highest" label={t('fidelity:highest')} hint={t('fidelity:highestHint')} />
      {fidelityDomains.map((domain) => {
        const own = fields.map((field, at) => ({ ...field, at })).filter((field) => field.domain === domain);
        return (
          <Card key={domain} title={t(`fidelity:domain.${domain}`)} sub={t(`fidelity:domainAbout.${domain}`)}>
            <Stack>
              {own.map(({ rowKey, at }, place) => (
                <div key={rowKey} className={styles.sentence}>
                  <TextArea
                    name={`items.${at}.words`}
                    label={t('fidelity:itemWords', { number: place + 1 })}
                    rows={2}
                    maxLength={200}
                  />
                  {own.length > 1 && (
                    <Row>
                      <Button look="bare" small icon={X} onPress={() => remove(at)}>
                        {t('fidelity:removeItem', { number: place + 1 })}
                      </Button>
                    </Row>
                  )}
                </div>
              ))}
              <Row>
                <Button
                  look="quiet"
                  small
                  icon={Plus}
                  isDisabled={own.length >= mostItemsInDomain}
                  onPress={() => append({ key: newKey(), domain, words: '' })}
                >
                  {t('fidelity:addItem')}
                </Button>
              </Row>
            </Stack>
          </Card>
        );
      })}
      <SaveBar>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('fidelity:scaleSave')}
        </Button>
      </SaveBar>
    </Form>
  );
}
