import type { Issue } from 'cms/contract/error-code';

/** The CMS gave no answer that can be used: it is down, slow, or not the one of this contract. A reader sees 503. */
export class CmsUnavailable extends Error {
  override name = 'CmsUnavailable';
}

/** The CMS understood and said no, in the codes of the contract. */
export class CmsRefusal extends Error {
  override name = 'CmsRefusal';
  readonly status: number;
  readonly issues: readonly Issue[];

  constructor(status: number, issues: readonly Issue[]) {
    super(`The CMS refused with ${status}.`);
    this.status = status;
    this.issues = issues;
  }
}
