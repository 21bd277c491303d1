import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';

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
              <Typography tag="p" variant="pi" textColor="neutral600" id={`${id}-${value}`} paddingInlineStart={7}>
                {hint}
              </Typography>
            </Box>
          ))}
        </Flex>
      </Radio.Group>
    </Box>
  );
}
