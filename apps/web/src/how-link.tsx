import type { FigureName } from '@alongside/domain/figure/catalogue.ts';
import { Link } from 'react-router';
import { Row } from './ui/layout.tsx';
import { useWords } from './words/use-words.ts';

/** Beside every figure: how it is made. */
export function HowLink({ figure }: { figure: FigureName }) {
  const t = useWords('howMade');
  return (
    <Link className="small" to={`/figures/how/${figure}`}>
      {t(`howLink.${figure}`)}
    </Link>
  );
}

/** Beneath figures that stand together. */
export function HowLinks({ figures }: { figures: readonly FigureName[] }) {
  return (
    <Row>
      {figures.map((figure) => (
        <HowLink key={figure} figure={figure} />
      ))}
    </Row>
  );
}
