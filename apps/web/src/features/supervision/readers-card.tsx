import { useMutation } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useStep } from '../../use-step.ts';
import { useWords } from '../../words/use-words.ts';
import type { SupervisionRead } from './supervision-read.ts';

/** The worker says who else may read it, by name, and takes it back. */
export function ReadersCard({ supervision }: { supervision: SupervisionRead }) {
  const t = useWords('supervision');
  const step = useStep();
  const share = useMutation(trpc.supervision.shareWith.mutationOptions());
  const { id: supervisionId, readers } = supervision;
  const put = (reader: SupervisionRead['readers'][number], shared: boolean): Promise<void> =>
    step(
      () => share.mutateAsync({ supervisionId, accountId: reader.accountId, shared }),
      t(shared ? 'readerOn' : 'readerOff', { name: reader.name }),
      () => void put(reader, !shared),
    );
  return (
    <Card title={t('readersTitle')} sub={t('readersSub')}>
      {readers.length === 0 ? (
        <p className="muted">{t('readersNone')}</p>
      ) : (
        <Stack gap="tight">
          {readers.map((reader) => (
            <CheckboxField
              key={reader.accountId}
              name={`reader-${reader.accountId}`}
              label={reader.name}
              checked={reader.shared}
              onChange={() => void put(reader, !reader.shared)}
            />
          ))}
        </Stack>
      )}
    </Card>
  );
}
