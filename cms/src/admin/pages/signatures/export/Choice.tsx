import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';

/** Below the words of its choice, not below the button; no wider than is read with ease. */
const Hint = styled(Typography)`
  display: block;
  margin-inline-start: 2.8rem;
  max-inline-size: 72ch;
`;

interface Option<Value extends string> {
  value: Value;
  label: string;
  hint: string;
}

interface Props<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** One of a few, each with a sentence on what it means. */
export function Choice<Value extends string>({ label, options, chosen, onChoose }: Props<Value>) {
  const id = useId();
  const choose = (value: string) => {
    const option = options.find((each) => each.value === value);
    if (option) onChoose(option.value);
  };
  return (
    <Box>
      <Typography tag="p" fontWeight="bold" id={id} paddingBottom={2}>
        {label}
      </Typography>
      <Radio.Group aria-labelledby={id} value={chosen} onValueChange={choose}>
        <Flex direction="column" alignItems="start" gap={2}>
          {options.map(({ value, label: name, hint }) => (
            <Box key={value}>
              <Radio.Item value={value} aria-describedby={`${id}-${value}`}>
                {name}
              </Radio.Item>
              <Hint tag="p" variant="pi" textColor="neutral600" id={`${id}-${value}`}>
                {hint}
              </Hint>
            </Box>
          ))}
        </Flex>
      </Radio.Group>
    </Box>
  );
}
