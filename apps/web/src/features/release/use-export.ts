import { useMutation } from '@tanstack/react-query';
import { newId } from '../../new-id.ts';
import { saveFile } from '../../save-file.ts';
import { trpc } from '../../trpc.ts';

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

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
        { onSuccess: ({ fileName, zipBase64 }) => saveFile(fileName, bytesOf(zipBase64), 'application/zip') },
      ),
  };
}
