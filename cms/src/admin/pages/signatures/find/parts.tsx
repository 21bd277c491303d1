import { Box } from '@strapi/design-system';
import type { ComponentProps } from 'react';
import { styled } from 'styled-components';
import { colour } from '../../../theme';

/** A part of the page on a ground of its own. */
export const Panel = (own: ComponentProps<typeof Box>) => (
  <Box background="neutral0" padding={5} hasRadius shadow="tableShadow" {...own} />
);

export const Rows = styled.ol`
  display: grid;
  gap: 8px;
  list-style: none;
  padding: 0;
`;

/** A fact beside what it is called; below it where there is no room. */
export const Facts = styled.dl`
  display: grid;
  gap: 8px 24px;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
  & dt {
    color: ${colour('neutral700')};
    font-size: 1.2rem;
  }
  & dd {
    margin: 0;
    color: ${colour('neutral800')};
    font-size: 1.4rem;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;
