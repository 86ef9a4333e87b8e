import { Check } from 'lucide-react';
import styles from './choice.module.css';
import { ChoiceGroup } from './choice-group.tsx';
import type { FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import type { Option } from './select-field.tsx';

type ChipProps = {
  type: 'radio' | 'checkbox';
  inputName: string;
  option: Option;
  isChosen: boolean;
  onPick: () => void;
  onBlur?: () => void;
};

function Chip({ type, inputName, option, isChosen, onPick, onBlur }: ChipProps) {
  return (
    <label className={styles.chip}>
      <input type={type} name={inputName} value={option.value} checked={isChosen} onChange={onPick} onBlur={onBlur} />
      <span className={styles.tick}>
        <Icon of={Check} />
      </span>
      {option.label}
    </label>
  );
}

type ChipGroupProps = FieldProps & {
  options: readonly Option[];
  value?: string | null;
  onChange?: (value: string) => void;
};

/** One answer out of a few: radio buttons drawn as chips. */
export function ChipGroup({ options, ...rest }: ChipGroupProps) {
  return (
    <ChoiceGroup<string> {...rest} value={rest.value ?? ''}>
      {({ inputName, value, pick, onBlur }) => (
        <div className={styles.chips}>
          {options.map((option) => (
            <Chip
              key={option.value}
              type="radio"
              {...{ inputName, option, onBlur }}
              isChosen={value === option.value}
              onPick={() => pick(option.value)}
            />
          ))}
        </div>
      )}
    </ChoiceGroup>
  );
}

type ChipsGroupProps = FieldProps & {
  options: readonly Option[];
  value?: readonly string[];
  onChange?: (value: readonly string[]) => void;
};

/** As many as fit, or none: tick boxes drawn as chips. Answers keep the order of the options. */
export function MultiChipGroup({ options, ...rest }: ChipsGroupProps) {
  return (
    <ChoiceGroup<readonly string[]> {...rest}>
      {({ inputName, value, pick, onBlur }) => {
        const chosen = value ?? [];
        const toggle = (one: string) =>
          pick(options.map((option) => option.value).filter((each) => chosen.includes(each) !== (each === one)));
        return (
          <div className={styles.chips}>
            {options.map((option) => (
              <Chip
                key={option.value}
                type="checkbox"
                {...{ inputName, option, onBlur }}
                isChosen={chosen.includes(option.value)}
                onPick={() => toggle(option.value)}
              />
            ))}
          </div>
        );
      }}
    </ChoiceGroup>
  );
}
