import type { Refusal } from '../../exchange/refusal';
import { Trouble as Plain } from '../../Trouble';
import { useTell } from './exchange/use-tell';

/** What the translation desk was refused, and the way to try again. */
export function Trouble({ refusal, again }: { refusal: Refusal; again: () => void }) {
  const tell = useTell();
  return <Plain sentence={tell(refusal)} again={again} />;
}
