import { styled } from 'styled-components';
import { colour } from '../../theme';

/** How far something is; without a value only that it goes on. */
export const ProgressBar = styled.progress`
  display: block;
  inline-size: 100%;
  block-size: 0.8rem;
  accent-color: ${colour('primary600')};
`;
