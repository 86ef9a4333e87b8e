import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';
import { ButtonFace, type ButtonProps, buttonClasses } from './button.tsx';

type LinkButtonProps = Pick<ButtonProps, 'children' | 'look' | 'icon' | 'iconAfter' | 'wide' | 'small'> &
  Pick<LinkProps, 'to' | 'state' | 'replace' | 'aria-label' | 'reloadDocument' | 'onClick'>;

/** Looks like a button and goes somewhere: a link, so it can be opened in a new tab. On paper it leads nowhere. */
export function LinkButton({ children, look = 'primary', icon, iconAfter, wide, small, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonClasses(look, wide, small)} data-print="no">
      <span className={styles.face}>
        <ButtonFace icon={icon} iconAfter={iconAfter}>
          {children}
        </ButtonFace>
      </span>
    </Link>
  );
}
