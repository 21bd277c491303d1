/** People who share a language: how they are called, and where they sign from. */
export interface Crowd {
  locale: string;
  /** How many of a hundred signatures are theirs. */
  share: number;
  countries: readonly string[];
  places: readonly string[];
  given: readonly string[];
  family: readonly string[];
}

const words = (list: string): string[] => list.split(' ');

/** Common names only: put together by lot, they are nobody's. */
export const crowds: readonly Crowd[] = [
  {
    locale: 'en',
    share: 25,
    countries: words('GB US US CA IE AU NZ ZA'),
    places: words('London Glasgow Leeds Boston Chicago Toronto Dublin Sydney Auckland Durban'),
    given: words(
      'Alice Ben Chloe Daniel Emma Frank Grace Henry Isla Jack Kate Liam Mary Noah Olive Peter Rose Sam Tess',
    ),
    family: words('Smith Jones Taylor Brown Wilson Evans Walker Hall Green Wood Clarke Hughes Murphy Kelly O’Neill'),
  },
  {
    locale: 'fr',
    share: 18,
    countries: words('FR FR FR BE CH CA'),
    places: words('Paris Lyon Marseille Lille Nantes Bruxelles Genève Montréal Rennes Grenoble'),
    given: words('Adèle Bruno Camille Denis Élodie François Gaëlle Hugo Inès Jérôme Léa Maël Noémie Rémi Zoé'),
    family: words('Martin Bernard Dubois Thomas Robert Petit Durand Leroy Moreau Lefèvre Garnier Faure Lemaître'),
  },
  {
    locale: 'de',
    share: 14,
    countries: words('DE DE DE AT CH'),
    places: words('Berlin Köln München Leipzig Wien Graz Zürich Bern Hamburg Göttingen'),
    given: words('Anna Björn Clara Dieter Eva Felix Greta Hans Ida Jörg Lena Moritz Nora Otto Paula Ruth Sören'),
    family: words('Müller Schmidt Schneider Fischer Weber Wagner Becker Schäfer Koch Richter Klein Größer Krüger'),
  },
  {
    locale: 'es',
    share: 12,
    countries: words('ES ES AR MX CL UY CO PE'),
    places: words('Madrid Barcelona Sevilla Rosario Córdoba Montevideo Santiago Bogotá Lima Puebla'),
    given: words('Ana Bruno Carmen Diego Elena Félix Gloria Hugo Inés Jesús Lucía Martín Nuria Óscar Pilar Raúl'),
    family: words('García Fernández González Rodríguez López Martínez Pérez Gómez Muñoz Ibáñez Núñez Castro'),
  },
  {
    locale: 'ru',
    share: 12,
    countries: words('RU RU DE AM GE RS IL KZ'),
    places: words('Москва Сыктывкар Казань Омск Берлин Ереван Тбилиси Белград Хайфа Алматы'),
    given: words('Алексей Борис Вера Глеб Дарья Егор Жанна Зоя Иван Кира Лев Мария Нина Олег Пётр Рита Семён'),
    family: words('Шевчук Мельник Коваль Бондарь Ткач Гончар Кравец Кузнец Черных Седых Долгих Белых Живаго'),
  },
  {
    locale: 'uk',
    share: 8,
    countries: words('UA UA UA PL DE CZ'),
    places: words('Київ Львів Харків Одеса Дніпро Варшава Прага Чернівці Полтава'),
    given: words('Андрій Богдана Василь Галина Дмитро Євген Іван Ірина Леся Микола Оксана Петро Соломія Тарас'),
    family: words('Шевченко Коваленко Бондаренко Ткаченко Кравченко Олійник Шевчук Поліщук Гриценко Мороз'),
  },
  {
    locale: 'ar',
    share: 6,
    countries: words('EG TN MA LB JO DZ'),
    places: words('القاهرة تونس بيروت عمّان الجزائر الرباط الإسكندرية صفاقس'),
    given: words('أحمد آمنة بشير حسن خديجة دينا رامي سعاد طارق عمر فاطمة كريم ليلى محمود نور يوسف'),
    family: words('حداد نجار خوري منصور عبدالله سالم صالح ناصر عيسى بكري شاهين زيدان'),
  },
  {
    locale: 'en',
    share: 2,
    countries: words('GR CY'),
    places: words('Αθήνα Θεσσαλονίκη Πάτρα Ηράκλειο Λευκωσία'),
    given: words('Άννα Γιώργος Δήμητρα Ελένη Κώστας Μαρία Νίκος Σοφία'),
    family: words('Παπαδόπουλος Γεωργίου Δημητρίου Ιωάννου Νικολάου Οικονόμου'),
  },
  {
    locale: 'en',
    share: 2,
    countries: words('IN NP'),
    places: words('दिल्ली मुंबई कोलकाता पुणे लखनऊ'),
    given: words('अनिल आशा गीता दीपक नेहा प्रिया राहुल सुनीता'),
    family: words('शर्मा वर्मा सिंह गुप्ता पटेल मिश्रा यादव'),
  },
  {
    locale: 'en',
    share: 1,
    countries: words('JP KR TW'),
    places: words('東京 大阪 京都 서울 부산 臺北'),
    given: words('健一 美咲 翔太 陽子 민준 서연 志明 淑芬'),
    family: words('佐藤 鈴木 高橋 田中 김 이 박 陳 林'),
  },
];
