import { AmendPhonesInput } from '@alongside/domain/concern/set-up-concerns.ts';
import { useMutation } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { useFieldArray } from 'react-hook-form';
import { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { refusalWords, useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Pair, Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './concern.module.css';
import { PhonesCard } from './phones-card.tsx';
import type { SetUp } from './set-up.ts';

/** A form has the organisation's own numbers; going back to those that come with Alongside is a button of its own. */
const OwnPhonesInput = AmendPhonesInput.extend({ phones: z.array(AmendPhonesInput.shape.phones.unwrap().element) });
type OwnPhones = z.input<typeof OwnPhonesInput>;

export function AmendPhonesForm({ setUp }: { setUp: SetUp }) {
  const t = useWords('concernSetUp');
  const toast = useToast();
  const amend = useMutation(trpc.concern.amendPhones.mutationOptions());
  const draft = useDraftName('concern phones', 'all');
  const { version } = setUp;
  const form = useSchemaForm<OwnPhones, z.output<typeof OwnPhonesInput>>(OwnPhonesInput, {
    phones: [...(setUp.phones ?? [])],
    version,
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'phones', keyName: 'rowKey' });
  const add = useRef<HTMLButtonElement>(null);
  const send = async (phones: AmendPhonesInput['phones']) => {
    await amend.mutateAsync({ phones, version });
    await lookAgain();
    toast(t('concernSetUp:saved'));
  };
  const goBackToBuiltIn = () => send(null).catch((error: unknown) => toast(refusalWords(error)));
  return (
    <Card title={t('concernSetUp:phones')} sub={t('concernSetUp:phonesSub')}>
      <h3>{t('concernSetUp:phonesNow')}</h3>
      <PhonesCard />
      <Form
        form={form}
        words={useFormWords()}
        draft={draft}
        onSubmit={({ phones }) => send(phones.length > 0 ? phones : null)}
        aria-label={t('concernSetUp:phones')}
      >
        <Stack>
          {fields.map(({ rowKey }, at) => (
            <fieldset key={rowKey} className={styles.entry}>
              <legend className="visually-hidden">{t('concernSetUp:phoneNumber', { number: at + 1 })}</legend>
              <Pair>
                <TextField name={`phones.${at}.label`} label={t('concernSetUp:phoneLabel')} />
                <TextField name={`phones.${at}.number`} type="tel" label={t('concernSetUp:phone')} />
              </Pair>
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
                  {t('concernSetUp:removePhone', { number: at + 1 })}
                </Button>
              </Row>
            </fieldset>
          ))}
          <Row>
            <Button
              ref={add}
              look="quiet"
              small
              icon={Plus}
              onPress={() => append({ label: '', number: '' }, { focusName: `phones.${fields.length}.label` })}
            >
              {t('concernSetUp:addPhone')}
            </Button>
          </Row>
        </Stack>
        <Row>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('concernSetUp:savePhones')}
          </Button>
          {setUp.phones && (
            <Button look="bare" isBusy={amend.isPending} onPress={() => void goBackToBuiltIn()}>
              {t('concernSetUp:builtInPhones')}
            </Button>
          )}
        </Row>
      </Form>
    </Card>
  );
}
