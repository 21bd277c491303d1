import { HtmlValidate, formatterFactory } from 'html-validate';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
const inWords = formatterFactory('text');

/** What the `standard` preset of html-validate objects to, a line each. */
export async function objectionsTo(html: string, address: string): Promise<string> {
  const { results } = await validator.validateString(html, address);
  return inWords(results);
}
