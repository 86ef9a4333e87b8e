import { concernParts } from '@alongside/domain/concern/concern-words.ts';
import { ChooseLeadsInput } from '@alongside/domain/concern/set-up-concerns.ts';
import { useMutation } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { useFieldArray } from 'react-hook-form';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Pair, Row, Stack } from '../../ui/layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './concern.module.css';
import type { SetUp } from './set-up.ts';

/** Who answers: for everyone, or for one team. The whole list is saved at once, so that it is never half changed. */
export function ChooseLeadsForm({ setUp }: { setUp: SetUp }) {
  const t = useWords('concernSetUp');
  const toast = useToast();
  const choose = useMutation(trpc.concern.chooseLeads.mutationOptions());
  const { accounts, teams, version } = setUp;
  const draft = useDraftName('concern leads', 'all');
  const form = useSchemaForm<z.input<typeof ChooseLeadsInput>, ChooseLeadsInput>(ChooseLeadsInput, {
    leads: setUp.leads.map(({ accountId, teamId, part }) => ({ accountId, teamId, part })),
    version,
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'leads', keyName: 'rowKey' });
  const add = useRef<HTMLButtonElement>(null);
  const save = async (typed: ChooseLeadsInput) => {
    // A draft may be older than what was saved beside it on this page; the list in view is the one that counts.
    await choose.mutateAsync({ ...typed, version });
    await lookAgain();
    toast(t('concernSetUp:saved'));
  };
  return (
    <Card title={t('concernSetUp:leads')} sub={t('concernSetUp:leadsSub')}>
      <Form form={form} words={useFormWords()} draft={draft} onSubmit={save} aria-label={t('concernSetUp:leads')}>
        <Stack>
          {fields.length === 0 && <p className="muted">{t('concernSetUp:nobody')}</p>}
          {fields.map(({ rowKey }, at) => (
            <fieldset key={rowKey} className={styles.entry}>
              <legend className="visually-hidden">{t('concernSetUp:leadNumber', { number: at + 1 })}</legend>
              <SelectField
                name={`leads.${at}.accountId`}
                label={t('concernSetUp:who')}
                options={accounts.map(({ accountId, name }) => ({ value: accountId, label: name }))}
              />
              <Pair>
                <SelectField
                  name={`leads.${at}.part`}
                  label={t('concernSetUp:as')}
                  emptyLabel={false}
                  options={concernParts.map((value) => ({ value, label: t(`concernSetUp:part.${value}`) }))}
                />
                <SelectField
                  name={`leads.${at}.teamId`}
                  isOptional
                  label={t('concernSetUp:team')}
                  emptyLabel={t('concernSetUp:everyTeam')}
                  options={teams.map(({ teamId, name }) => ({ value: teamId, label: name }))}
                />
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
                  {t('concernSetUp:removeLead', { number: at + 1 })}
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
              onPress={() =>
                append(
                  { accountId: '', teamId: null, part: fields.length === 0 ? 'lead' : 'deputy' },
                  { focusName: `leads.${fields.length}.accountId` },
                )
              }
            >
              {t('concernSetUp:addLead')}
            </Button>
          </Row>
        </Stack>
        <Row>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('concernSetUp:saveLeads')}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
