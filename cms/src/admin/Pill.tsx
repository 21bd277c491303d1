import { styled } from 'styled-components';
import { colour } from './theme';

/** A button that is pressed or not: one of a few ways to filter a list. */
export const Pill = styled.button`
  padding: 6px 12px;
  min-height: 32px;
  font: inherit;
  font-size: 1.4rem;
  color: ${colour('neutral800')};
  background: ${colour('neutral0')};
  border: 1px solid ${colour('neutral500')};
  border-radius: 16px;
  cursor: pointer;
  &[aria-pressed='true'] {
    color: ${colour('primary700')};
    background: ${colour('primary100')};
    border-color: ${colour('primary600')};
    font-weight: 600;
  }
  &:focus-visible {
    outline: 2px solid ${colour('primary600')};
    outline-offset: 2px;
  }
`;
