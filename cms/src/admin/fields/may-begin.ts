/** A right of the person who is signed in, as Strapi tells the panel. */
interface Right {
  action: string;
  subject?: string | null;
  properties?: { locales?: readonly string[] | null };
}

/**
 * Whether this person can begin a new document of a type: that takes the right to create it in the language which all
 * others are translated from. No list of languages means every language.
 */
export const mayBegin = (rights: readonly Right[], uid: string, source: string): boolean =>
  rights.some(({ action, subject, properties }) => {
    const locales = properties?.locales;
    const creates = action === 'plugin::content-manager.explorer.create' && subject === uid;
    return creates && (!locales || locales.includes(source));
  });
