import { useMutation } from '@tanstack/react-query';
import { newId } from '../../new-id.ts';
import { trpc } from '../../trpc.ts';
import { saveFile } from './save-file.ts';

/** Each press makes a new file with a number of its own in the register. */
export function useExport(evaluationId: string) {
  const make = useMutation(trpc.release.export.mutationOptions());
  return {
    isBusy: make.isPending,
    made: make.data,
    error: make.error,
    forget: make.reset,
    exportWith: (k: number) =>
      make.mutate(
        { id: newId('release'), evaluationId, k },
        { onSuccess: ({ fileName, zipBase64 }) => saveFile(fileName, zipBase64, 'application/zip') },
      ),
  };
}
