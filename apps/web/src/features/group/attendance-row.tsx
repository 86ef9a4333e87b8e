import { groupAttendances, wasThere } from '@alongside/domain/group/group-words.ts';
import { Check, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../words/use-words.ts';
import type { EveningForm } from './evening.ts';
import styles from './group.module.css';

type AttendanceRowProps = { form: EveningForm; place: number; name: string; hasHiddenLine: boolean };

/** One name and four answers a thumb can hit; what is rarer is folded below. */
export function AttendanceRow({ form, place, name, hasHiddenLine }: AttendanceRowProps) {
  const t = useWords('group');
  const at = `attendances.${place}` as const;
  const [attendance, line] = useWatch({ control: form.control, name: [`${at}.attendance`, `${at}.line`] });
  const [isOpen, setIsOpen] = useState(false);
  const showsLine = isOpen || Boolean(line);
  return (
    <li className={styles.person}>
      <ChoiceGroup<string> name={`${at}.attendance`} label={name}>
        {({ inputName, value, pick, onBlur }) => (
          <>
            <div className={styles.choices}>
              {groupAttendances.map((each) => (
                <label key={each} className={styles.choice}>
                  <input
                    type="radio"
                    name={inputName}
                    value={each}
                    checked={value === each}
                    onChange={() => pick(each)}
                    onBlur={onBlur}
                  />
                  <span className={styles.tick}>
                    <Icon of={Check} size="0.95em" />
                  </span>
                  {t(`attendance.${each}`)}
                </label>
              ))}
            </div>
            <div className={styles.rarer}>
              {attendance && wasThere(attendance) && <CheckboxField name={`${at}.isNewcomer`} label={t('firstTime')} />}
              {!showsLine && (
                <Button
                  look="bare"
                  small
                  icon={PenLine}
                  aria-label={t('addLineAbout', { name })}
                  onPress={() => setIsOpen(true)}
                >
                  {t('addLine')}
                </Button>
              )}
            </div>
            {showsLine && (
              <TextArea
                name={`${at}.line`}
                rows={2}
                isOptional
                label={t('lineAbout', { name })}
                hint={t(hasHiddenLine ? 'hiddenLine' : 'lineAboutHint')}
              />
            )}
          </>
        )}
      </ChoiceGroup>
    </li>
  );
}
