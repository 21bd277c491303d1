import type { Reader } from '#lib/i18n/reader.ts';

declare global {
  namespace App {
    interface Locals {
      /** The language of this page and its texts. */
      reader: Reader;
      /** The colour of the campaign that this page belongs to. */
      accent?: string;
    }
    interface PageData {
      reader: Reader;
    }
  }
}
