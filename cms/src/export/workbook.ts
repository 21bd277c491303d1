import type { Zip } from './zip';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const sheetFile = (sheet: number): string => `xl/worksheets/sheet${sheet}.xml`;

const numbers = (sheets: number): number[] => Array.from({ length: sheets }, (_, at) => at + 1);
const each = (sheets: number, line: (sheet: number) => string): string => numbers(sheets).map(line).join('');

/** Everything of a workbook but its sheets (ECMA-376 part 2, and part 1 §12). */
export function workbookParts(zip: Zip, sheets: number): Buffer {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${types}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (lines: string) =>
    `${head}<Relationships xmlns="${packages}/relationships">${lines}</Relationships>`;
  return Buffer.concat([
    zip.whole(
      '[Content_Types].xml',
      `${head}<Types xmlns="${packages}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}` +
        `${each(sheets, (sheet) => override(sheetFile(sheet), 'worksheet'))}</Types>`,
    ),
    zip.whole('_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))),
    zip.whole(
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
        `${each(sheets, (sheet) => `<sheet name="${sheet}" sheetId="${sheet}" r:id="rId${sheet}"/>`)}</sheets></workbook>`,
    ),
    zip.whole(
      'xl/_rels/workbook.xml.rels',
      relations(each(sheets, (sheet) => relation(sheet, 'worksheet', `worksheets/sheet${sheet}.xml`))),
    ),
  ]);
}
