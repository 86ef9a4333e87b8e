import type { FigureName } from '@alongside/domain/figure/catalogue.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Beside every figure: how it is made. */
export function HowLink({ figure }: { figure: FigureName }) {
  const { t } = useTranslation('figure');
  return (
    <Link className="small" to={`/figures/how/${figure}`}>
      {t(`howLink.${figure}`)}
    </Link>
  );
}
