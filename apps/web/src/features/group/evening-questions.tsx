import { type Mode, modes } from '@alongside/domain/session/session-words.ts';
import { useWatch } from 'react-hook-form';
import { GentlerHint } from '../../gentler-hint.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ChipGroup, MultiChipGroup } from '../../ui/chip-group.tsx';
import { DateField, TimeField } from '../../ui/date-field.tsx';
import { Pair } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import type { EveningForm } from './evening.ts';
import type { GroupRead } from './group-read.ts';
import { HeadCount } from './head-count.tsx';
import { WhoCame } from './who-came.tsx';

/** How groups meet; the rest of the list is for two. */
const groupModes: readonly Mode[] = ['in_person', 'online_group', 'video', 'phone'];

type EveningFieldsProps = {
  form: EveningForm;
  group: GroupRead;
  names: ReadonlyMap<string, string>;
  hiddenLines?: readonly string[];
  isNew?: boolean;
};

/** One screen: when, who came, one line for all, and what stays between those who facilitated. */
export function EveningQuestions({ form, group, names, hiddenLines = [], isNew = false }: EveningFieldsProps) {
  const t = useWords('group');
  const [mode, agreementBroken, line] = useWatch({ control: form.control, name: ['mode', 'agreementBroken', 'line'] });
  return (
    <>
      <Pair>
        <DateField name="heldOn" label={t('group:day')} />
        <TimeField name="startedAt" label={t('group:time')} isOptional />
        <NumberField name="minutes" label={t('group:minutes')} />
      </Pair>
      <ChipGroup
        name="mode"
        label={t('group:how')}
        options={modes
          .filter((each) => groupModes.includes(each) || each === mode)
          .map((value) => ({ value, label: t(`session:mode.${value}`) }))}
      />
      <WhoCame form={form} names={names} hiddenLines={hiddenLines} isNew={isNew} />
      <HeadCount form={form} />
      <TextField name="theme" label={t('group:theme')} isOptional />
      <TextArea name="line" label={t('group:line')} hint={t('group:lineHint')} isOptional rows={3} />
      <GentlerHint text={line ?? ''} onChange={(text) => form.setValue('line', text, { shouldDirty: true })} />
      <div>
        <CheckboxField name="agreementBroken" label={t('group:agreementBroken')} />
        {agreementBroken && (
          <TextArea name="agreementResponse" label={t('group:agreementResponse')} isOptional rows={2} />
        )}
      </div>
      <h2>{t('group:afterwards')}</h2>
      {group.facilitators.length > 1 && (
        <MultiChipGroup
          name="facilitators"
          label={t('group:facilitators')}
          options={group.facilitators.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <NumberField name="debriefMinutes" label={t('group:debriefMinutes')} isOptional />
      <TextArea name="debrief" label={t('group:debrief')} hint={t('group:debriefHint')} isOptional rows={2} />
    </>
  );
}
