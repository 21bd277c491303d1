import type { Context } from 'koa';
import { previewQuery, type PreviewAnswer } from '../../../../contract/preview';
import { openedPreview } from '../../../preview/sent-preview';
import { queryOf, refused, reply } from '../../site/reply';

export default () => ({
  read: (ctx: Context) =>
    reply(ctx, async (): Promise<PreviewAnswer> => {
      const { locale, place } = queryOf(ctx, previewQuery);
      const preview = openedPreview(ctx, locale, place);
      if (!preview) throw refused('token-unknown');
      return Promise.resolve({ place: preview.place, draft: preview.drafts.length > 0 });
    }),
});
