import { panelTextsIn } from '../admin/translations/by-language';
import type { Objection } from '../../contract/desk';
import { format } from '../mail/message';

/** Why a text was refused, for somebody who translates in Strapi’s own editor, in the words that the desk has for it. */
export const sentenceOf = ({ code, about }: Objection, language: string): string =>
  format({ text: panelTextsIn(language)[`hub.desk.objection.${code}`] ?? code, locale: language }, { about });
