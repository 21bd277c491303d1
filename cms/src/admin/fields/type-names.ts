/** The types that people edit: the name that Strapi gives the panel (`displayName` of the schema), and the short one of ours. */
export const typeNames: Readonly<Partial<Record<string, string>>> = {
  Campaign: 'campaign',
  Statement: 'statement',
  Update: 'update',
  Organisation: 'organisation',
  Message: 'message',
  'Privacy notice': 'privacy',
  'Address rule': 'address-rule',
  'Protection against abuse': 'protection',
};
