import { Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Language, Text } from '../../../../../contract/desk';
import { useSay } from '../../../say';
import { colour } from '../../../theme';
import { rowsFor } from './rows-for';

const Field = styled.textarea`
  display: block;
  width: 100%;
  padding: 8px 12px;
  font: inherit;
  font-size: 1.6rem;
  line-height: 1.5;
  @media (min-width: 768px) {
    font-size: 1.4rem;
  }
  color: ${colour('neutral800')};
  background: ${colour('neutral0')};
  border: 1px solid ${colour('neutral500')};
  border-radius: 4px;
  resize: vertical;
  /* The field is as high as its text; where a browser does not know this yet, "rows" comes close. */
  field-sizing: content;
  min-height: 6rem;
  max-height: 60vh;
  scroll-margin-block: 12rem;
  &:focus-visible {
    outline: 2px solid ${colour('primary600')};
    outline-offset: 1px;
  }
  &[aria-invalid='true'] {
    border-color: ${colour('danger600')};
    border-width: 2px;
  }
  &[readonly] {
    background: ${colour('neutral150')};
  }
`;

export const targetId = (text: Text): string => `desk-${text.id}`;

interface Props {
  text: Text;
  language: Language;
  value: string;
  onType: (words: string) => void;
  /** Ids of what belongs to the field: the note, and why it was refused. */
  describedBy: string;
  refused: boolean;
}

/** The field of the translation, in the direction of its language. */
export function Target({ text, language, value, onType, describedBy, refused }: Props) {
  const say = useSay();
  const { code, name, direction, writable } = language;
  return (
    <>
      <Typography variant="pi" fontWeight="bold" textColor="neutral600" tag="label" htmlFor={targetId(text)}>
        <span lang={code}>{name}</span>
        <VisuallyHidden> – {text.name}</VisuallyHidden>
      </Typography>
      <Field
        {...{ id: targetId(text), lang: code, dir: direction, value, readOnly: !writable }}
        rows={rowsFor(value || text.source)}
        spellCheck
        aria-describedby={describedBy || undefined}
        aria-invalid={refused}
        onChange={({ target }) => onType(target.value)}
      />
      {text.longest !== null && value.length > text.longest * 0.8 && (
        <Typography variant="pi" textColor={value.length > text.longest ? 'danger700' : 'neutral600'} tag="p">
          {say('hub.desk.length', { count: value.length, longest: text.longest })}
        </Typography>
      )}
    </>
  );
}
