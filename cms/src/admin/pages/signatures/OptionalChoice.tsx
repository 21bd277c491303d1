import { OneOf, type Option } from './OneOf';

interface Props {
  label: string;
  options: readonly Option[];
  /** What it is called that none is chosen. */
  unset: string;
  /** '' for none. */
  value: string | undefined;
  onChoose: (code: string) => void;
}

/** The select of the design system takes '' for nothing to show. */
const none = 'none';

/** One of these, or none. */
export const OptionalChoice = ({ label, options, unset, value, onChoose }: Props) => (
  <OneOf
    {...{ label, options: [{ code: none, name: unset }, ...options] }}
    value={value === undefined || value === '' ? none : value}
    onChoose={(code) => onChoose(code === none ? '' : code)}
  />
);
