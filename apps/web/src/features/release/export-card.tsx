import { smallestK } from '@alongside/domain/release/export-release.ts';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalCode, refusalWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from './release.module.css';
import { ReleasePreview } from './release-preview.tsx';
import { useExport } from './use-export.ts';

const choices = [smallestK, 8, 11, 20];

/** Choose how well people hide each other, see what it costs, then take the file. */
export function ExportCard({ evaluationId }: { evaluationId: string }) {
  const { t } = useTranslation('release');
  const [k, setK] = useState<number>(smallestK);
  const preview = useQuery(
    trpc.release.preview.queryOptions({ evaluationId, k }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const { isBusy, made, error, forget, exportWith } = useExport(evaluationId);
  return (
    <Card title={t('title')} sub={t('sub')}>
      <Stack>
        <ChipGroup
          name="k"
          label={t('chooseK')}
          hint={t('chooseKHint')}
          options={choices.map((each) => ({ value: String(each), label: t('k', { count: each }) }))}
          value={String(k)}
          onChange={(chosen) => {
            forget();
            setK(Number(chosen));
          }}
        />
        {preview.data && <ReleasePreview preview={preview.data} />}
        {preview.isPending && <Loading blocks={2} label={t('measuring')} />}
        {preview.error && refusalCode(preview.error) === 'TOO_FEW' && (
          <Banner tone="look" isNews title={t('tooFewTitle')}>
            {t('tooFewBody', { count: k })}
          </Banner>
        )}
        {preview.error && refusalCode(preview.error) !== 'TOO_FEW' && (
          <Banner tone="look" isNews title={refusalWords(preview.error)} />
        )}
        <Button
          wide
          icon={Download}
          isDisabled={!preview.data}
          isBusy={isBusy}
          busyWords={t('exporting')}
          onPress={() => exportWith(k)}
        >
          {t('export')}
        </Button>
        <p className="small muted">{t('care')}</p>
        {error && <Banner tone="look" isNews title={refusalWords(error)} />}
        {made && (
          <Banner tone="good" isNews title={t('madeTitle')}>
            {t('madeBody', { file: made.fileName, rows: made.rows, smallest: made.smallestGroup })}{' '}
            <span className={styles.hash}>{made.sha256}</span>
          </Banner>
        )}
      </Stack>
    </Card>
  );
}
