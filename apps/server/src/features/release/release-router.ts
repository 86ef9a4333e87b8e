import { releaseAccess } from '@alongside/domain/release/access.ts';
import { ExportReleaseInput, PreviewReleaseInput } from '@alongside/domain/release/export-release.ts';
import { may, router } from '../../procedures.ts';
import { exportRelease, previewRelease } from './export-release.ts';

export const releaseRouter = router({
  preview: may(releaseAccess.preview)
    .input(PreviewReleaseInput)
    .query(({ ctx, input }) =>
      ctx.read('release.preview', input.evaluationId, (reader) => previewRelease(reader, ctx.actor, input, ctx.now)),
    ),
  export: may(releaseAccess.export)
    .input(ExportReleaseInput)
    .mutation(({ ctx, input }) => exportRelease(ctx.installation.store, ctx.actor, input, ctx.now)),
});
