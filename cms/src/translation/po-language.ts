const scriptName = (script: string): string =>
  (new Intl.DisplayNames('en', { type: 'script' }).of(script) ?? script).toLowerCase().replaceAll(/[^a-z]/g, '');

/**
 * A language as gettext writes it, `ll_CC@variant` (GNU gettext manual, “Header Entry”): a script that its readers expect
 * anyway is left out, e.g. zh-Hant → zh_TW, any other is a variant, e.g. sr-Latn → sr@latin.
 */
export function poLanguage(locale: string): string {
  const asked = new Intl.Locale(locale);
  const full = asked.maximize();
  const { language, region } = asked;
  const variants = asked.baseName.split('-').filter((part) => /^(\d\w{3}|\w{5,})$/.test(part));
  const scriptOf = (tag: string): string | undefined => new Intl.Locale(tag).maximize().script;
  const needed = full.region !== undefined && scriptOf(language) !== full.script ? full.region : undefined;
  const place = region ?? (needed && scriptOf(`${language}-${needed}`) === full.script ? needed : undefined);
  const said = scriptOf(place === undefined ? language : `${language}-${place}`) === full.script;
  const variant = [...(said || full.script === undefined ? [] : [scriptName(full.script)]), ...variants].join('-');
  return language + (place === undefined ? '' : `_${place}`) + (variant === '' ? '' : `@${variant}`);
}

/** Whether a file that names this language can hold texts of `locale`: `fr_CA` may be worked on as `fr`, `de` may not. */
export function isOfLanguage(named: string, locale: string): boolean {
  const [, language] = /^([a-z]{2,3})(?![a-z])/i.exec(named.trim()) ?? [];
  // No language at all is what a template says, such as “LANGUAGE”.
  return language === undefined || new Intl.Locale(language).language === new Intl.Locale(locale).language;
}
