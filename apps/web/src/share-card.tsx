import { useState } from 'react';
import { Button } from './ui/button.tsx';
import { Card } from './ui/card.tsx';
import { Row, Stack } from './ui/layout.tsx';
import { List, ListRow } from './ui/list.tsx';
import { SelectField } from './ui/select-field.tsx';
import { useStep } from './use-step.ts';
import { useWords } from './words/use-words.ts';

type ReaderKind = 'supervisor' | 'coordinator' | 'colleague';

type ShareProps = {
  /** Whom it can be shared with at all. */
  readers: readonly { accountId: string; name: string; kind: ReaderKind }[];
  shares: readonly { accountId: string; name: string; canSee: boolean }[];
  put: (accountId: string, shared: boolean) => Promise<unknown>;
};

/** Who can see something of one's own: each by name, and taken back in one press. */
export function ShareList({ readers, shares, put }: ShareProps) {
  const t = useWords('share');
  const step = useStep();
  const [chosen, setChosen] = useState('');
  const others = readers.filter(({ accountId }) => !shares.some((share) => share.accountId === accountId));
  const move = (one: { accountId: string; name: string }, shared: boolean): Promise<void> =>
    step(
      () => put(one.accountId, shared),
      t(shared ? 'letOn' : 'letOff', { name: one.name }),
      () => void move(one, !shared),
    );
  const kindOf = (accountId: string) => readers.find((each) => each.accountId === accountId)?.kind;
  const picked = others.find(({ accountId }) => accountId === chosen);
  return (
    <Stack>
      {shares.length === 0 ? (
        <p className="muted">{t('nobody')}</p>
      ) : (
        <List aria-label={t('list')}>
          {shares.map((share) => {
            const kind = kindOf(share.accountId);
            return (
              <ListRow
                key={share.accountId}
                title={share.name}
                sub={share.canSee && kind ? t(`kind.${kind}`) : t('seesNoMore')}
                trailing={
                  <Button
                    look="quiet"
                    small
                    aria-label={t('takeBackFrom', { name: share.name })}
                    onPress={() => void move(share, false)}
                  >
                    {t('takeBack')}
                  </Button>
                }
              />
            );
          })}
        </List>
      )}
      {others.length === 0 ? (
        <p className="small muted">{t(readers.length === 0 ? 'noOne' : 'noMore')}</p>
      ) : (
        <Stack gap="tight">
          <SelectField
            name="reader"
            label={t('choose')}
            emptyLabel={t('chooseNone')}
            value={picked ? chosen : ''}
            onChange={({ target }) => setChosen(target.value)}
            options={others.map(({ accountId, name, kind }) => ({
              value: accountId,
              label: `${name} (${t(`kind.${kind}`)})`,
            }))}
          />
          <Row>
            <Button look="quiet" small isDisabled={!picked} onPress={() => picked && void move(picked, true)}>
              {t('let')}
            </Button>
          </Row>
        </Stack>
      )}
    </Stack>
  );
}

export function ShareCard({ sub, ...share }: ShareProps & { sub: string }) {
  const t = useWords('share');
  return (
    <Card title={t('title')} sub={sub}>
      <ShareList {...share} />
    </Card>
  );
}
