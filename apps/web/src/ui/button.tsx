import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

export type ButtonLook = 'primary' | 'quiet' | 'bare';

export type ButtonProps = {
  children: ReactNode;
  look?: ButtonLook;
  icon?: LucideIcon;
  iconAfter?: LucideIcon;
  wide?: boolean;
  small?: boolean;
  type?: 'button' | 'submit';
  onPress?: () => void;
  isDisabled?: boolean;
  /** While true the button stays where it is, keeps its width, takes no press and says busyWords. */
  isBusy?: boolean;
  busyWords?: string;
  /** Only where the words on the button need more to be understood out of place ("Open Sam O."). */
  'aria-label'?: string;
  'aria-describedby'?: string;
  'aria-expanded'?: boolean;
  'aria-pressed'?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

export function buttonClasses(look: ButtonLook, wide?: boolean, small?: boolean): string {
  return classes(styles.button, look !== 'primary' && styles[look], wide && styles.wide, small && styles.small);
}

export function ButtonFace({ icon, iconAfter, children }: Pick<ButtonProps, 'icon' | 'iconAfter' | 'children'>) {
  return (
    <>
      {icon && <Icon of={icon} />}
      {children}
      {iconAfter && <Icon of={iconAfter} />}
    </>
  );
}

export function Button({
  children,
  look = 'primary',
  icon,
  iconAfter,
  wide,
  small,
  isBusy = false,
  busyWords,
  type,
  onPress,
  ...rest
}: ButtonProps) {
  // Not the library's own pending state: it reads out by pointing at the button, which may have left the page by then.
  // As a plain button it takes no press and no Enter of its form while it is busy, and keeps the focus.
  const takes = isBusy ? ({ type: 'button', 'aria-disabled': true } as const) : { type, onPress };
  return (
    <>
      <AriaButton {...rest} {...takes} className={buttonClasses(look, wide, small)}>
        <span className={classes(styles.face, isBusy && busyWords && styles.away)}>
          <ButtonFace icon={icon} iconAfter={iconAfter}>
            {children}
          </ButtonFace>
        </span>
        {busyWords && (
          <span className={classes(styles.face, !isBusy && styles.away)}>
            <span className={styles.dots} aria-hidden="true">
              <i />
              <i />
            </span>
            {busyWords}
          </span>
        )}
      </AriaButton>
      {isBusy && busyWords && (
        <span role="status" className="visually-hidden">
          {busyWords}
        </span>
      )}
    </>
  );
}
