import { gentlerWord, withGentler } from '@alongside/domain/session/gentler-words.ts';
import { useState } from 'react';
import { useAccount } from './shell/account.ts';
import { Aside } from './ui/banner.tsx';
import { Button } from './ui/button.tsx';
import { Row } from './ui/layout.tsx';
import { useWords } from './words/use-words.ts';

/** Beside what is being written: a word a peer might use instead. Found on the device; it never stands in the way. */
export function GentlerHint({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useWords('session');
  const words = useAccount().organisation.gentlerWords ?? undefined;
  const [left, setLeft] = useState<readonly string[]>([]);
  const word = gentlerWord(text, words, left);
  return (
    <div role="status">
      {word && (
        <Aside>
          {t('gentler', { found: word.found, offer: word.offer })}
          <Row>
            <Button look="bare" small onPress={() => onChange(withGentler(text, word))}>
              {t('gentlerChange')}
            </Button>
            <Button look="bare" small onPress={() => setLeft([...left, word.found.toLowerCase()])}>
              {t('gentlerLeave')}
            </Button>
          </Row>
        </Aside>
      )}
    </div>
  );
}
