import { median } from '../rounds.ts';
import type { Subject } from '../subject.ts';
import { deskOf, type AskDesk } from './ask-desk.ts';
import { deskReads, type DeskRead } from './desk-reads.ts';
import { workAtDesk } from './desk-sample.ts';

/** Milliseconds of one kind of request. */
interface Times {
  median: number;
  p95: number;
}
export type DeskTimes = Record<string, Times>;

/** One of the two hubs, with what is asked of it and how long each answer took. */
interface Side {
  ask: AskDesk;
  query: Subject['query'];
  reads: DeskRead[];
  times: Map<string, number[]>;
}

async function sideOf(subject: Subject): Promise<Side> {
  const ask = await deskOf(subject);
  return { ask, query: subject.query, reads: deskReads(await workAtDesk(subject, ask)), times: new Map() };
}

async function time({ ask, query, times }: Side, { name, method, path, body, undo }: DeskRead): Promise<void> {
  const began = performance.now();
  await ask(method, path, body);
  const took = performance.now() - began;
  times.set(name, [...(times.get(name) ?? []), took]);
  if (undo !== undefined) await query(undo);
}

const p95 = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? NaN;

const timesOf = ({ times }: Side): DeskTimes =>
  Object.fromEntries([...times].map(([name, each]) => [name, { median: median(each), p95: p95(each) }]));

export interface DeskAtMany {
  few: DeskTimes;
  many: DeskTimes;
  /** The highest of the ratios of the medians, and of which request. */
  ratio: number;
  slowest: string;
  /** The highest with many signatures. */
  p95: number;
}

function compareDesk(few: DeskTimes, many: DeskTimes): DeskAtMany {
  const ratios = Object.entries(many).map(([name, times]) => ({
    name,
    ratio: times.median / (few[name]?.median ?? NaN),
  }));
  const [worst] = ratios.sort((one, other) => other.ratio - one.ratio);
  return {
    ...{ few, many, ratio: worst?.ratio ?? NaN, slowest: worst?.name ?? '' },
    p95: Math.max(...Object.values(many).map((times) => times.p95)),
  };
}

/** Rounds that are not counted: they compile what is hot, and bring into memory what is asked for. */
const warmUps = 5;

/**
 * Each request so often, as one person works at the desk, of two hubs in turn: one with few signatures and one with many,
 * so that whatever else the machine does meets both alike.
 */
export async function deskTimes(few: Subject, many: Subject, rounds: number): Promise<DeskAtMany> {
  const sides = [await sideOf(few), await sideOf(many)] as const;
  const inTurns = async (times: number): Promise<void> => {
    for (let round = 0; round < times; round += 1)
      for (const place of sides[0].reads.keys())
        for (const side of sides) await time(side, side.reads[place] as DeskRead);
  };
  await inTurns(warmUps);
  for (const { times } of sides) times.clear();
  await inTurns(rounds);
  return compareDesk(timesOf(sides[0]), timesOf(sides[1]));
}
