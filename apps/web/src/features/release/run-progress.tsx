import { Progress } from '../../ui/bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Run } from './release-types.ts';

type RunProgressProps = {
  label: string;
  run: Pick<Run, 'step' | 'share'>;
  note: string;
  onCancel?: () => void;
};

/** What is being done, how far it is, and how to stop it. */
export function RunProgress({ label, run, note, onCancel }: RunProgressProps) {
  const t = useWords('release');
  const share = Math.round(run.share * 100);
  return (
    <Stack gap="tight">
      <Progress label={label} value={share} of={100} figure={t('runShare', { share })} note={note} />
      <p role="status">{t(`runStep.${run.step}`)}…</p>
      {onCancel && (
        <Row>
          <Button look="quiet" onPress={onCancel}>
            {t('runCancel')}
          </Button>
        </Row>
      )}
    </Stack>
  );
}
