import type { Refusal } from '../../exchange/refusal';
import { Trouble } from '../../Trouble';
import { useTell } from './exchange/use-tell';

/** What the signature desk was refused, and the way to try again. */
export function Refused({ refusal, again }: { refusal: Refusal; again: () => void }) {
  const tell = useTell();
  return <Trouble sentence={tell(refusal)} again={again} />;
}
