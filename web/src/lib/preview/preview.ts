/** What a page knows of the preview it is shown in. */
export interface Preview {
  token: string;
  /** What it opens (cms/contract/preview). */
  place: string;
  /** Whether drafts are shown, or what is published, as in a language that is not public yet. */
  draft: boolean;
}
