import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import { AddForm } from './add-form.tsx';
import type { ConcernRead } from './concern-read.ts';
import { ToldWords } from './told-words.tsx';

/** What was told, and the way to say more. */
export function ToldCard({ concern }: { concern: ConcernRead }) {
  const t = useWords('concern');
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Card title={t(concern.raisedByMe ? 'toldByMe' : 'toldBy', { name: concern.raisedBy })}>
      <ToldWords told={concern.told} isTeller={concern.raisedByMe} saysWhatIsMissing />
      {isAdding ? (
        <AddForm concern={concern} onClose={() => setIsAdding(false)} />
      ) : (
        <Row>
          <Button look="quiet" small icon={Plus} onPress={() => setIsAdding(true)}>
            {t('add.press')}
          </Button>
        </Row>
      )}
    </Card>
  );
}
