/** What a role may do with signatures. Strapi knows each as `api::<uid>`, with no subject and no field. */
const actions = [
  { uid: 'signature-desk.work', displayName: 'Work with signatures: see, change and hand over personal data' },
  { uid: 'signature-desk.audit', displayName: 'Read who did what with personal data' },
] as const;

export type SignatureDeskAction = `api::${(typeof actions)[number]['uid']}`;

/** As Strapi registers them: a group of their own among the settings of a role. */
export const signatureDeskActions = actions.map((action) => ({
  ...action,
  section: 'settings',
  category: 'hub',
  subCategory: 'signatures',
}));
