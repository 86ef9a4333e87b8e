import type { CalendarFileInput, CalendarShows } from '@alongside/domain/calendar/calendar-feed.ts';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { refusalWords } from '../../refusal.ts';
import { saveFile } from '../../save-file.ts';
import { trpcClient } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { ShowsChoice } from './shows-choice.tsx';

/** A file for a calendar app: one meet-up, or all of the coming weeks. */
export function CalendarFileCard({ meetUpId = null }: { meetUpId?: string | null }) {
  const t = useWords('calendar');
  const toast = useToast();
  const [shows, setShows] = useState<CalendarShows>('nothing');
  const make = useMutation({
    mutationFn: (input: CalendarFileInput) => trpcClient.calendar.file.query(input),
    onSuccess: ({ fileName, text, count }) => {
      saveFile(fileName, text, 'text/calendar');
      toast(t('downloaded', { count }));
    },
    onError: (error) => toast(refusalWords(error)),
  });
  return (
    <Card title={t('fileTitle')} sub={t(meetUpId ? 'fileBodyOne' : 'fileBodyAll')}>
      <ShowsChoice name="file-shows" value={shows} onChange={setShows} />
      <div>
        <Button
          look="quiet"
          icon={Download}
          isBusy={make.isPending}
          busyWords={t('downloading')}
          onPress={() => make.mutate({ meetUpId, shows })}
        >
          {t('download')}
        </Button>
      </div>
    </Card>
  );
}
