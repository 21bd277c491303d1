import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { colour } from '../theme';

/** A link within the panel, which can be told from the text around it. */
export const PanelLink = styled(Link)`
  color: ${colour('primary700')};
  font-size: 1.4rem;
  line-height: 2rem;
  text-decoration: underline;
  text-underline-offset: 0.2em;
  &:focus-visible {
    outline: 2px solid ${colour('primary600')};
    outline-offset: 2px;
  }
`;

/** To the translation desk of a language. */
export const DeskLink = ({ locale, children }: { locale: string; children: ReactNode }) => (
  <PanelLink to={`/desk?locale=${encodeURIComponent(locale)}`}>{children}</PanelLink>
);
