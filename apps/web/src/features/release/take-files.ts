import { saveFile } from '../../save-file.ts';
import { trpcClient } from '../../trpc.ts';

type Asked = Parameters<typeof trpcClient.release.download.mutate>[0];

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));

/** The parts of a release one after the other, handed to the browser as one file. */
export async function takeFiles(releaseId: string): Promise<void> {
  const id = releaseId as Asked['releaseId'];
  const first = await trpcClient.release.download.mutate({ releaseId: id, part: 0 });
  const parts = [bytesOf(first.base64)];
  for (let part = 1; part < first.parts; part += 1)
    parts.push(bytesOf((await trpcClient.release.download.mutate({ releaseId: id, part })).base64));
  saveFile(first.fileName, await new Blob(parts).arrayBuffer(), 'application/zip');
}
