import { definitionToDraft } from '@alongside/domain/instrument/definition-to-draft.ts';
import type { BroughtIn, NotUnderstood, NotUnderstoodCode } from '@alongside/domain/outcome/brought-in.ts';
import { useMemo, useState } from 'react';
import { refusalWords } from '../../refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Columns, Row, Stack } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { MeasurePreview } from './measure-preview.tsx';
import { ScoringCard } from './scoring-card.tsx';
import { QuestionsCard } from './structure-cards.tsx';

type BroughtInViewProps = {
  broughtIn: BroughtIn;
  fileName: string;
  onSave: () => Promise<void>;
  onChange: () => void;
  onAway: () => void;
};

/** What a file gave, before any of it is kept: what was not understood first, then how it looks and scores. */
export function BroughtInView({ broughtIn, fileName, onSave, onChange, onAway }: BroughtInViewProps) {
  const t = useWords('instrument');
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const { definition, notUnderstood } = broughtIn;
  const draft = useMemo(() => definitionToDraft(definition), [definition]);
  const instrument = { ...definition, key: 'preview', version: 1 };
  const save = async () => {
    setBusy(true);
    await onSave().catch((error: unknown) => toast(refusalWords(error)));
    setBusy(false);
  };
  return (
    <Columns>
      <Stack gap="loose">
        <Card title={definition.name} sub={t('bringIn.from', { file: fileName })}>
          <p>{definition.about}</p>
          <NotUnderstoodList notUnderstood={notUnderstood} />
          <Row>
            <Button isBusy={isBusy} busyWords={t('ui:saving')} onPress={() => void save()}>
              {t('bringIn.save')}
            </Button>
            <Button look="quiet" onPress={onChange}>
              {t('bringIn.change')}
            </Button>
            <Button look="bare" onPress={onAway}>
              {t('bringIn.away')}
            </Button>
          </Row>
        </Card>
        <QuestionsCard instrument={instrument} />
        <ScoringCard instrument={instrument} />
      </Stack>
      <MeasurePreview draft={draft} />
    </Columns>
  );
}

function NotUnderstoodList({ notUnderstood }: { notUnderstood: readonly NotUnderstood[] }) {
  const t = useWords('instrument');
  if (notUnderstood.length === 0) return <Banner tone="good" title={t('bringIn.allUnderstood')} />;
  const codes = [...new Set(notUnderstood.map(({ code }) => code))];
  const places = (code: NotUnderstoodCode) =>
    notUnderstood.flatMap((each) => (each.code === code && each.where ? [each.where] : [])).join(', ');
  return (
    <Banner tone="look" title={t('bringIn.notUnderstood')}>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            {t(`bringIn.codes.${code}`)} {places(code) && <span className="muted">({places(code)})</span>}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
