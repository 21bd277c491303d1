import { held, KeyList, type KeyMeaning } from '../../KeyList';

const { control, shift, option } = held;
const keys: readonly KeyMeaning[] = [
  [[control, 'Enter'], 'hub.desk.key.saveAndNext'],
  [[control, 'S'], 'hub.desk.key.save'],
  [[control, shift, 'Enter'], 'hub.desk.key.stillRight'],
  [[option, '↓'], 'hub.desk.key.next'],
  [[option, '↑'], 'hub.desk.key.previous'],
  [['Esc'], 'hub.desk.key.giveBack'],
];

/** What the keys do inside a row. */
export const DeskKeys = () => <KeyList title="hub.desk.keys" keys={keys} />;
