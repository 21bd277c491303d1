import { Flex } from '@strapi/design-system';
import { NavLink, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { useSay } from '../../say';
import type { Section } from './sections';

const Tab = styled(NavLink)`
  padding: 0.8rem 1.2rem;
  font-size: 1.4rem;
  border-block-end: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral700};
  text-decoration: none;
  &[aria-current] {
    border-block-end-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
`;

/** The way from one section of the desk to another, in the campaign that is chosen. */
export function SectionTabs({ sections }: { sections: readonly Section[] }) {
  const say = useSay();
  const campaign = useSearchParams()[0].get('campaign');
  const search = campaign === null ? '' : `?${new URLSearchParams({ campaign }).toString()}`;
  return (
    <Flex tag="nav" aria-label={say('hub.signatures.title')} wrap="wrap" paddingBottom={4}>
      {sections.map(({ path, title }) => (
        <Tab key={path} to={{ pathname: `/signatures/${path}`, search }}>
          {say(title)}
        </Tab>
      ))}
    </Flex>
  );
}
