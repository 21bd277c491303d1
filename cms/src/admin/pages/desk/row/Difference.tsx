import { Box, Typography, VisuallyHidden } from '@strapi/design-system';
import { useId, useMemo } from 'react';
import { styled } from 'styled-components';
import { wordDifference } from '../../../../language/word-difference';
import { useSay } from '../../../say';
import { colour } from '../../../theme';

const Words = styled.div`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  del {
    color: ${colour('danger700')};
    background: ${colour('danger100')};
    text-decoration: line-through;
  }
  ins {
    color: ${colour('success700')};
    background: ${colour('success100')};
    font-weight: 600;
    text-decoration: underline;
  }
  del + ins {
    margin-inline-start: 0.25em;
  }
`;

interface Props {
  earlier: string;
  later: string;
  locale: string;
  direction: 'ltr' | 'rtl';
  title: string;
}

/** What changed between two texts: struck out and underlined, and said in words to those who hear the page. */
export function Difference({ earlier, later, locale, direction, title }: Props) {
  const say = useSay();
  const id = useId();
  const pieces = useMemo(() => wordDifference(earlier, later, locale), [earlier, later, locale]);
  return (
    <Box role="group" aria-labelledby={id} paddingTop={3} data-difference>
      <Typography id={id} variant="pi" fontWeight="bold" textColor="neutral600" tag="p">
        {title}
      </Typography>
      <Words lang={locale} dir={direction}>
        {pieces.map(({ change, text }, place) => {
          if (change === 'same') return <span key={place}>{text}</span>;
          const Mark = change === 'removed' ? 'del' : 'ins';
          return (
            <Mark key={place}>
              <VisuallyHidden>
                {say(change === 'removed' ? 'hub.desk.difference.gone' : 'hub.desk.difference.new')}{' '}
              </VisuallyHidden>
              {text}
            </Mark>
          );
        })}
      </Words>
    </Box>
  );
}
