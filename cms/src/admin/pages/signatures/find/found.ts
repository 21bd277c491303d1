import { foundOnPage, type FoundList, type FoundPlace } from '../../../../../contract/found-signatures';

/** Where a search goes on that has not filled its page, or null when it has or is at its end. */
export function goesOn(list: FoundList, towards: FoundPlace['towards']): FoundPlace | null {
  return list.lookedTo === null || list.signatures.length >= foundOnPage ? null : list[towards];
}

/** A page with what was found when the search went on. */
export function joined(before: FoundList, after: FoundList, towards: FoundPlace['towards']): FoundList {
  return towards === 'older'
    ? { ...after, newer: before.newer, signatures: [...before.signatures, ...after.signatures] }
    : { ...after, older: before.older, signatures: [...after.signatures, ...before.signatures] };
}
