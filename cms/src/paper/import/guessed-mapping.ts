import { importFields, type ImportField, type Mapping } from '../../../contract/signature-import';

/** How columns are called in files that people have, in the languages of the panel. Small letters, no marks, no spaces. */
const called: Record<ImportField, readonly string[]> = {
  name: [
    'name',
    'fullname',
    'vollername',
    'nom',
    'nomcomplet',
    'nombre',
    'nombrecompleto',
    'имя',
    'фио',
    'імя',
    'піб',
    'الاسم',
  ],
  email: [
    'email',
    'emailaddress',
    'mail',
    'emailadresse',
    'courriel',
    'adresseemail',
    'correo',
    'correoelectronico',
    'почта',
    'элпочта',
    'пошта',
    'елпошта',
    'البريد',
    'البريدالإلكتروني',
  ],
  country: ['country', 'land', 'pays', 'pais', 'страна', 'країна', 'البلد'],
  place: [
    'place',
    'town',
    'city',
    'region',
    'ort',
    'stadt',
    'lieu',
    'ville',
    'lugar',
    'ciudad',
    'localidad',
    'город',
    'место',
    'місто',
    'місце',
    'المدينة',
    'المكان',
  ],
  affiliation: [
    'affiliation',
    'organisation',
    'organization',
    'union',
    'zugehorigkeit',
    'appartenance',
    'afiliacion',
    'organizacion',
    'организация',
    'організація',
    'المنظمة',
    'الانتماء',
  ],
  comment: [
    'comment',
    'comments',
    'message',
    'kommentar',
    'commentaire',
    'comentario',
    'комментарий',
    'коментар',
    'التعليق',
    'تعليق',
  ],
  language: ['language', 'lang', 'locale', 'sprache', 'langue', 'idioma', 'язык', 'мова', 'اللغة'],
  display: ['display', 'show', 'shown', 'public', 'anzeige', 'affichage', 'mostrar', 'показ', 'العرض'],
  date: ['date', 'signedon', 'day', 'datum', 'fecha', 'дата', 'التاريخ'],
};

/** A heading without what differs from file to file: case, accents, spaces and signs. */
const bare = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Which column is what, as far as its heading says so; each column is one thing. */
export function guessedMapping(headings: readonly string[]): Mapping {
  const columns = headings.map(bare);
  const mapping: Mapping = {};
  for (const field of importFields) {
    const names = called[field].map(bare);
    const at = columns.findIndex((column) => names.includes(column));
    if (at >= 0) mapping[field] = at;
  }
  return mapping;
}
