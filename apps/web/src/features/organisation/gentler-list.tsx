import { mostGentlerWords } from '@alongside/domain/organisation/amend-gentler-words.ts';
import { type GentlerPair, gentlerKey } from '@alongside/domain/session/gentler-words.ts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { refusalWords } from '../../refusal.ts';
import type { Answered } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './gentler-list.module.css';
import { GentlerPairForm } from './gentler-pair-form.tsx';
import { type ListChange, useGentlerList } from './use-gentler-list.ts';

const isSame = (one: GentlerPair, other: GentlerPair): boolean => gentlerKey(one.found) === gentlerKey(other.found);

/** Every phrase with what is offered for it. The first change makes the list the organisation's own. */
export function GentlerList({ organisation }: { organisation: Answered['organisation']['read'] }) {
  const t = useWords('organisation');
  const toast = useToast();
  const { list, isOwn, amend } = useGentlerList(organisation);
  const [opened, setOpened] = useState<string | null>(null);
  const close = () => setOpened(null);
  const soon = (change: ListChange, said: string) =>
    void amend(change, said).catch((error: unknown) => toast(refusalWords(error)));
  const remove = (pair: GentlerPair) => {
    close();
    soon((now) => now.filter((each) => !isSame(each, pair)), t('gentler.removed', { found: pair.found }));
  };
  return (
    <Stack>
      <Card
        title={t(isOwn ? 'gentler.own' : 'gentler.builtIn')}
        sub={t(isOwn ? 'gentler.ownCount' : 'gentler.count', { count: list.length })}
      >
        {opened === '' ? (
          <GentlerPairForm
            others={list}
            onSave={(pair) => amend((now) => [pair, ...now], t('gentler.added', { found: pair.found }))}
            onClose={close}
          />
        ) : (
          <Row>
            <Button look="quiet" icon={Plus} isDisabled={list.length >= mostGentlerWords} onPress={() => setOpened('')}>
              {t('gentler.add')}
            </Button>
          </Row>
        )}
        {list.length === 0 && <p className="muted">{t('gentler.none')}</p>}
        <List aria-label={t('gentler.list')}>
          {list.map((pair) =>
            opened === pair.found ? (
              <li key={pair.found} className={styles.opened}>
                <GentlerPairForm
                  pair={pair}
                  others={list.filter((each) => each !== pair)}
                  onSave={(changed) =>
                    amend((now) => now.map((each) => (isSame(each, pair) ? changed : each)), t('gentler.changed'))
                  }
                  onRemove={() => remove(pair)}
                  onClose={close}
                />
              </li>
            ) : (
              <ListRow
                key={pair.found}
                title={t('gentler.quoted', { words: pair.found })}
                sub={t('gentler.offers', { words: pair.offer })}
                trailing={
                  <Button
                    look="quiet"
                    small
                    aria-label={t('gentler.changeOne', { found: pair.found })}
                    onPress={() => setOpened(pair.found)}
                  >
                    {t('gentler.change')}
                  </Button>
                }
              />
            ),
          )}
        </List>
      </Card>
      {isOwn && (
        <Row>
          <Button
            look="bare"
            onPress={() => {
              close();
              soon(() => null, t('gentler.isBuiltIn'));
            }}
          >
            {t('gentler.toBuiltIn')}
          </Button>
        </Row>
      )}
    </Stack>
  );
}
