import type { ComponentType, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { isRightToLeft } from './fields/written-in';

/** The language of the panel and its direction, for what is ours in it: Strapi says neither, and lays out left to right. */
export function usePanelDirection(): { lang: string; dir: 'ltr' | 'rtl' } {
  const { locale } = useIntl();
  return { lang: locale, dir: isRightToLeft(locale) ? 'rtl' : 'ltr' };
}

/** Strapi’s lists to choose from say that they run left to right; the knob of its switches moves to the right only. */
const Area = styled.div`
  &[dir='rtl'] [role='combobox'] {
    direction: rtl;
  }
  &[dir='rtl'] [role='switch'] {
    direction: ltr;
  }
`;

/** Everything in it runs as the language of the panel does. */
export function PanelDirection({ children }: { children: ReactNode }) {
  return <Area {...usePanelDirection()}>{children}</Area>;
}

/** The same for a component that Strapi puts into a page of its own. */
export const inPanelDirection =
  (Part: ComponentType): ComponentType =>
  () => (
    <PanelDirection>
      <Part />
    </PanelDirection>
  );
