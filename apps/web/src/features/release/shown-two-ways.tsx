import { ChartNoAxesColumn, Table2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useKitWords } from '../../ui/kit-words.tsx';
import { Row } from '../../ui/layout.tsx';

/** A picture and the table of the same figures, one switch apart. */
export function ShownTwoWays({ picture, table, of }: { picture: ReactNode; table: ReactNode; of: string }) {
  const [isTable, setIsTable] = useState(false);
  const { asTable, asChart } = useKitWords();
  const words = isTable ? asChart : asTable;
  return (
    <>
      {isTable ? table : picture}
      <Row>
        <Button
          look="bare"
          small
          icon={isTable ? ChartNoAxesColumn : Table2}
          aria-label={`${words}: ${of}`}
          onPress={() => setIsTable(!isTable)}
        >
          {words}
        </Button>
      </Row>
    </>
  );
}
