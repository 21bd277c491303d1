/** What a role may do with the desk. Strapi knows each as `api::<uid>`, with no subject and no field. */
const actions = [
  { uid: 'desk.read', displayName: 'Translate' },
  { uid: 'desk.figures', displayName: 'See how many have signed' },
  { uid: 'desk.languages', displayName: 'Add and publish languages' },
] as const;

export type DeskAction = `api::${(typeof actions)[number]['uid']}`;

/** As Strapi registers them: a group of their own among the settings of a role. */
export const deskActions = actions.map((action) => ({
  ...action,
  section: 'settings',
  category: 'hub',
  subCategory: 'desk',
}));
