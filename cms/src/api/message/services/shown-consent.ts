import type { Knex } from 'knex';
import { fingerprintOf } from '../../../language/fingerprint';
import type { Texts } from './texts';

/** The text that stands beside the box a supporter ticks. */
const consentKey = 'form.consent';
/** What this process has written down already; a new wording costs one statement, the others none. */
const recorded = new Set<string>();

function consentOf(texts: Texts): Texts[string] {
  const consent = texts[consentKey];
  if (!consent) throw new Error(`There is no text ${consentKey}: nobody can be asked for consent`);
  return consent;
}

/** The fingerprint of the consent text among these texts. */
export const consentIn = (texts: Texts): string => fingerprintOf(consentOf(texts).text);

/**
 * The same for texts that a supporter is going to see. Every wording ever served is kept, so that it can be shown
 * what a supporter agreed to (GDPR art. 7(1)).
 */
export async function shownConsent(knex: Knex, texts: Texts): Promise<string> {
  const consent = consentOf(texts);
  const fingerprint = fingerprintOf(consent.text);
  if (!recorded.has(fingerprint)) {
    await knex.raw(
      `insert into consent_texts (fingerprint, locale, text, first_shown) values (?, ?, ?, now())
       on conflict (fingerprint) do nothing`,
      [fingerprint, consent.locale, consent.text],
    );
    recorded.add(fingerprint);
  }
  return fingerprint;
}
