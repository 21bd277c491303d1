import type { Cms } from '#lib/cms/client.ts';
import type { Reader } from '#lib/i18n/reader.ts';

declare global {
  namespace App {
    interface Locals {
      /** The language of this page and its texts. */
      reader: Reader;
      /** Whom this page asks: in a preview, drafts are among the answers. */
      cms: Cms;
      /** Why the preview that was asked for cannot be shown. */
      previewFailure?: globalThis.Error;
      /** The colour of the campaign that this page belongs to. */
      accent?: string;
    }
    interface PageData {
      reader: Reader;
      /** The public languages in which this page is found; without it, all of them. */
      foundIn?: string[];
    }
  }
}
