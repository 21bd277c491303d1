import { Flex, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';
import { useSay, type Sentence } from '../../../say';

interface Props {
  title: Sentence;
  help: Sentence;
  children: ReactNode;
}

/** One dial: what it is called, what it does, and what turns it. */
export function Dial({ title, help, children }: Props) {
  const say = useSay();
  const id = useId();
  return (
    <Flex
      {...{ tag: 'section', direction: 'column', alignItems: 'stretch', gap: 3, padding: 5, background: 'neutral0' }}
      hasRadius
      shadow="tableShadow"
      aria-labelledby={id}
    >
      <Typography tag="h2" variant="delta" id={id}>
        {say(title)}
      </Typography>
      <Typography tag="p" textColor="neutral700">
        {say(help)}
      </Typography>
      {children}
    </Flex>
  );
}
