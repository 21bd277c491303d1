import type { StrapiTheme } from '@strapi/design-system';

type Colour = keyof StrapiTheme['colors'];

/** A colour of the panel's theme, light or dark, for a styled component of ours. */
export const colour =
  (name: Colour) =>
  ({ theme }: { theme: object }): string =>
    (theme as StrapiTheme).colors[name];
