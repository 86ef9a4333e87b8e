import type { ReactNode } from 'react';
import type { Answered } from '../../trpc.ts';

export type RegisteredEpisode = Answered['person']['readRegister']['episodes'][number];

/** A form that opens inside an episode's card and closes again. */
export type EpisodeStepProps = {
  episode: RegisteredEpisode;
  today: string;
  onDone: () => void;
  cancel: ReactNode;
};
