import { builtInPhones } from '@alongside/domain/concern/phones-to-ring.ts';
import { type ReactNode, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Banner } from '../../ui/banner.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './concern.module.css';
import { telOf } from './phones.ts';
import type { Person } from './raise-start.ts';
import { ToldChips } from './told-words.tsx';
import type { RaiseForm } from './use-raise.ts';

export const raiseSteps = ['what', 'when', 'who', 'others', 'wishes', 'knows', 'you'] as const;
export type RaiseStep = (typeof raiseSteps)[number];

/** Where the fields of the answer stand, so that one that needs another look can be shown. */
export const stepOf: Readonly<Record<string, RaiseStep>> = {
  whatHappened: 'what',
  aboutWhom: 'what',
  whenItHappened: 'when',
  wordsUsed: 'when',
  safeNow: 'when',
  whoMayBeResponsible: 'who',
  needs: 'who',
  canDecide: 'who',
  childrenAtRisk: 'others',
  othersAtRisk: 'others',
  wishes: 'wishes',
  personKnows: 'knows',
  whyNotTold: 'knows',
  personAgrees: 'knows',
  howToReachMe: 'you',
  toldWhom: 'you',
};

function WhomItIsAbout({ form, people }: { form: RaiseForm; people: readonly Person[] }) {
  const t = useWords('concern');
  const personId = useWatch({ control: form.control, name: 'personId' });
  return (
    <>
      {people.length > 0 && (
        <SelectField
          name="personId"
          isOptional
          label={t('told.aboutWhom')}
          emptyLabel={t('raise.notListed')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {!personId && (
        <TextField
          name="told.aboutWhom"
          isOptional
          autoComplete="off"
          label={people.length > 0 ? t('raise.whoThen') : t('told.aboutWhom')}
        />
      )}
    </>
  );
}

function What({ form, people }: { form: RaiseForm; people: readonly Person[] | null }) {
  const t = useWords('concern');
  const isDangerNow = useWatch({ control: form.control, name: 'isDangerNow' });
  const [isAnswered, setIsAnswered] = useState(false);
  return (
    <>
      <TextArea name="told.whatHappened" rows={3} label={t('told.whatHappened')} hint={t('raise.whatHint')} />
      <ChipGroup
        name="isDangerNow"
        label={t('raise.danger')}
        options={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('raise.notNow') },
        ]}
        value={isDangerNow ? 'yes' : isAnswered ? 'no' : null}
        onChange={(said) => {
          setIsAnswered(true);
          form.setValue('isDangerNow', said === 'yes', { shouldDirty: true });
        }}
      />
      {isDangerNow && (
        <Banner
          isNews
          tone="urgent"
          title={t('raise.ringFirst')}
          action={
            <a className={styles.ring} href={telOf(builtInPhones.emergency)}>
              {t('phones.ring', { number: builtInPhones.emergency })}
            </a>
          }
        >
          {t('raise.ringFirstWhy')}
        </Banner>
      )}
      {people && <WhomItIsAbout form={form} people={people} />}
    </>
  );
}

function Knows({ form }: { form: RaiseForm }) {
  const t = useWords('concern');
  const personKnows = useWatch({ control: form.control, name: 'told.personKnows' });
  return (
    <>
      <ToldChips step="personKnows" />
      {personKnows === 'yes' && <ToldChips step="personAgrees" />}
      {personKnows && personKnows !== 'yes' && (
        <TextArea name="told.whyNotTold" rows={2} isOptional label={t('told.whyNotTold')} />
      )}
    </>
  );
}

function Others() {
  const t = useWords('concern');
  return (
    <>
      <ToldChips step="childrenAtRisk" />
      <TextArea name="told.othersAtRisk" rows={2} isOptional label={t('told.othersAtRisk')} />
    </>
  );
}

type RaiseFieldsProps = { step: RaiseStep; form: RaiseForm; people: readonly Person[] | null };

/** The questions of one step. Every one may be passed over: what is not known now can be added when it is. */
export function RaiseFields({ step, form, people }: RaiseFieldsProps): ReactNode {
  const t = useWords('concern');
  switch (step) {
    case 'what':
      return <What form={form} people={people} />;
    case 'when':
      return (
        <>
          <TextField
            name="told.whenItHappened"
            isOptional
            label={t('told.whenItHappened')}
            hint={t('raise.whenHint')}
          />
          <TextArea name="told.wordsUsed" rows={3} isOptional label={t('told.wordsUsed')} hint={t('raise.wordsHint')} />
          <TextArea name="told.safeNow" rows={2} isOptional label={t('told.safeNow')} hint={t('raise.safeHint')} />
        </>
      );
    case 'who':
      return (
        <>
          <TextArea name="told.whoMayBeResponsible" rows={2} isOptional label={t('told.whoMayBeResponsible')} />
          <TextArea name="told.needs" rows={2} isOptional label={t('told.needs')} hint={t('raise.needsHint')} />
          <ToldChips step="canDecide" />
        </>
      );
    case 'others':
      return <Others />;
    case 'wishes':
      return <TextArea name="told.wishes" rows={3} isOptional label={t('told.wishes')} hint={t('raise.wishesHint')} />;
    case 'knows':
      return <Knows form={form} />;
    case 'you':
      return (
        <>
          <TextField name="told.howToReachMe" isOptional label={t('told.howToReachMe')} hint={t('raise.reachHint')} />
          <TextArea
            name="told.toldWhom"
            rows={2}
            isOptional
            label={t('told.toldWhom')}
            hint={t('raise.toldWhomHint')}
          />
        </>
      );
  }
}
