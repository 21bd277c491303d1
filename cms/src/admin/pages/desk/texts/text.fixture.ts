import type { Text } from '../../../../../contract/desk';

/** A text of the tests: a message that has no translation yet, unless said otherwise. */
export const textOf = (id: string, own: Partial<Text> = {}): Text => ({
  id: `message:${id}:text`,
  type: 'message',
  document: id,
  field: 'text',
  name: `test.${id}`,
  note: '',
  format: 'message',
  longest: null,
  sourceLanguage: { code: 'en', name: 'English', direction: 'ltr' },
  source: 'Sign now',
  sourceFingerprint: '0000000000000001',
  target: '',
  targetFingerprint: '0000000000000002',
  state: 'missing',
  earlierSource: null,
  publishable: false,
  ...own,
});
