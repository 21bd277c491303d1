/** SQL: of a row of `signatures`, this of the wording that was signed, as the history of its campaign has it. */
const ofSignedText = (what: string): string => `
  (select ${what} from revisions
    where revisions.campaign = signatures.campaign and fingerprint = signatures.revision
    order by revisions.locale = signatures.locale desc, number desc limit 1)`;

/** SQL: the number of the wording that was signed; null when there is none of that fingerprint. */
export const signedNumber = ofSignedText('number');

/** SQL: where the history has it, as JSON: `{ number, locale }`. */
export const signedText = ofSignedText(`json_build_object('number', number, 'locale', locale)`);
