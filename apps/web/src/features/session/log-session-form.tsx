import { type Attendance, attendances, met } from '@alongside/domain/session/session-words.ts';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { refusalCode, refusalDetails, useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateField, TimeField } from '../../ui/date-field.tsx';
import { Form } from '../../ui/form.tsx';
import { Pair } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { WillDoFields, type WillDoForm } from '../../will-do-fields.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { AlsoWith } from './also-with.tsx';
import styles from './log-session.module.css';
import { MinutesChips } from './minutes-chips.tsx';
import { NextMeetUp } from './next-meet-up.tsx';
import { NoteFields } from './note-fields.tsx';
import { RepeatLast } from './repeat-last.tsx';
import { ActivityChips, ModeChips, PlaceChips } from './session-chips.tsx';
import type { SessionStart } from './session-start.ts';
import { StrengthsField } from './strengths-field.tsx';
import { TalkField } from './talk-field.tsx';
import { useLogSession } from './use-log-session.ts';

/** Everything but "save" is filled in or optional: two taps from a person to a complete session. */
type LogSessionFormProps = {
  start: SessionStart;
  onSaved: (sessionId: string) => unknown;
  /** Last before the button: what else may follow from this session. */
  children?: ReactNode;
};

export function LogSessionForm({ start, onSaved, children }: LogSessionFormProps) {
  const t = useWords('session');
  const formWords = useFormWords();
  const { form, draft, companions, save, followAttendance } = useLogSession(start, onSaved);
  const words: typeof formWords = {
    ...formWords,
    refusal: (error) => {
      if (refusalCode(error) === 'ALREADY_THERE')
        return { fields: {}, message: t('session:keptEarlier', { name: firstName(start.displayName) }) };
      const other = companions.nameOf(refusalDetails(error).personId);
      return other ? { fields: { alsoWith: t('session:alsoRefused', { name: other }) } } : formWords.refusal(error);
    },
  };
  const [attendance, mode] = useWatch({ control: form.control, name: ['attendance', 'mode'] });
  const haveMet = met(attendance);
  return (
    <Form form={form} words={words} onSubmit={save} draft={draft}>
      {start.lastSession && <RepeatLast form={form} last={start.lastSession} today={start.today} />}
      <ChipGroup
        name="attendance"
        label={t('session:didYouMeet')}
        options={attendances.map((value) => ({ value, label: t(`session:attendance.${value}`) }))}
        value={attendance}
        onChange={(value) => {
          form.setValue('attendance', value as Attendance, { shouldDirty: true });
          followAttendance(value as Attendance);
        }}
      />
      <Pair>
        <DateField name="heldOn" label={t('session:day')} />
        <TimeField name="startedAt" label={t('session:time')} isOptional />
      </Pair>
      <div className={styles.minutes}>
        <NumberField name="minutes" label={t('session:minutes')} />
        <MinutesChips form={form} />
      </div>
      <ModeChips form={form} />
      {haveMet && mode === 'in_person' && <PlaceChips form={form} />}
      {haveMet && <ActivityChips form={form} />}
      {haveMet && <AlsoWith form={form} companions={companions} />}
      <NoteFields form={form} haveMet={haveMet} name={start.displayName} />
      {haveMet && <StrengthsField form={form} name={start.displayName} />}
      {start.heldOn === undefined && <NextMeetUp form={form} today={start.today} />}
      <WillDoFields form={form as unknown as WillDoForm} />
      <TalkField form={form} talksWith={start.talksWith} />
      {children}
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('session:save')}
        </Button>
      </SaveBar>
    </Form>
  );
}
