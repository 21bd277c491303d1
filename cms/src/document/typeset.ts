import os from 'node:os';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { contentOf, type DocumentContent } from './content';
import type { DocumentFacts } from './facts';
import { fontFamilies, loadFonts } from './fonts';
import { namesFile, sortNames } from './printable';
import { template } from './template';

/** What the bytes depend on besides the data, as it is told beside the SHA-256. */
const madeWith = 'Typst 0.14.2 (typst-ts-node-compiler 0.7.0), PDF/UA-1';

export interface Typeset {
  pdf: Buffer;
  unprintable: number;
  madeWith: string;
}

/** Thrown when the typesetter refuses: says its own words, which hold nothing but what the document would show. */
export class TypesetError extends Error {
  override name = 'TypesetError';
}

function compile(content: DocumentContent, attached: string, fontBlobs: Buffer[]): Buffer {
  const workspace = path.join(os.tmpdir(), 'hub-document'); // nothing is read from there or written to it
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  compiler.mapShadow(
    path.join(workspace, 'data.json'),
    Buffer.from(JSON.stringify({ ...content, fonts: fontFamilies })),
  );
  compiler.mapShadow(path.join(workspace, 'names.csv'), Buffer.from(attached));
  const compiled = compiler.compile({ mainFileContent: template });
  const { result } = compiled;
  if (!result) throw new TypesetError(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []));
  return compiler.pdf(result, { pdfStandard: 'ua-1' });
}

/**
 * Sets the document: PDF/UA-1 (ISO 14289-1), tagged, the same bytes from the same facts and names. Keeps the processor for
 * as long as it takes, so it is called in a thread of its own.
 */
export function typeset(facts: DocumentFacts, names: readonly string[]): Typeset {
  const { blobs, covered } = loadFonts();
  const sorted = sortNames(names, covered);
  const content = contentOf(facts, sorted, covered);
  return { pdf: compile(content, namesFile(names, covered), blobs), unprintable: sorted.unprintable.length, madeWith };
}
