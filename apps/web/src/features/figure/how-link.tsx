import type { FigureName } from '@alongside/domain/figure/catalogue.ts';
import { Link } from 'react-router';
import { useWords } from '../../words/use-words.ts';

/** Beside every figure: how it is made. */
export function HowLink({ figure }: { figure: FigureName }) {
  const t = useWords('figure');
  return (
    <Link className="small" to={`/figures/how/${figure}`}>
      {t(`howLink.${figure}`)}
    </Link>
  );
}
