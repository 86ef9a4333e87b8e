import { AddendInput } from '@alongside/domain/supervision/sign-supervision.ts';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useNewId } from '../../new-id.ts';
import { useAccount } from '../../shell/account.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { LineForm } from './line-form.tsx';
import { nameOf, type SupervisionRead } from './supervision-read.ts';
import styles from './team.module.css';

function AddendForm({ supervisionId, onClose }: { supervisionId: string; onClose: () => void }) {
  const t = useWords('supervision');
  const { mutateAsync } = useMutation(trpc.supervision.addend.mutationOptions());
  return (
    <LineForm
      schema={AddendInput}
      start={{ id: useNewId('supervisionAddendum'), supervisionId, words: '' }}
      name="words"
      words={{ label: t('addendLabel'), hint: t('addendHint'), save: t('addendSave'), saved: t('addended') }}
      draft={['supervision addendum', supervisionId]}
      send={(typed) => mutateAsync(typed)}
      onClose={onClose}
    />
  );
}

/** What either added after both had signed, with its day. */
export function AddendaCard({ supervision }: { supervision: SupervisionRead }) {
  const t = useWords('supervision');
  const { id: me, organisation } = useAccount();
  const [isAdding, setIsAdding] = useState(false);
  const { id, addenda, isOfMine } = supervision;
  return (
    <Card title={t('addendaTitle')}>
      <Stack>
        {addenda.length === 0 && <p className="muted">{t('addendaNone')}</p>}
        {addenda.length > 0 && (
          <ul className={styles.lines} aria-label={t('addendaTitle')}>
            {addenda.map(({ id: addendumId, accountId, words, addedAt }) => (
              <li key={addendumId} className={styles.line}>
                <span className={styles.under}>
                  {t('addendumBy', {
                    name: nameOf(supervision, accountId, t('you'), me),
                    when: instantWords(addedAt, organisation.timeZone),
                  })}
                </span>
                <p className={styles.words}>{words}</p>
              </li>
            ))}
          </ul>
        )}
        {isOfMine &&
          (isAdding ? (
            <AddendForm supervisionId={id} onClose={() => setIsAdding(false)} />
          ) : (
            <Row>
              <Button look="quiet" icon={Plus} onPress={() => setIsAdding(true)}>
                {t('addend')}
              </Button>
            </Row>
          ))}
      </Stack>
    </Card>
  );
}
