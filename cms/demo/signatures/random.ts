/** Numbers from 0 up to 1 that look drawn by lot and come the same for the same seed (mulberry32). */
export type Draw = () => number;

export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function oneOf<Value>(draw: Draw, values: readonly Value[]): Value {
  return values[Math.floor(draw() * values.length)] as Value;
}
