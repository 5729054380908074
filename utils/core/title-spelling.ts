/**
 * How names are spelt: the endings they take after "with", the signs that Chinese given names are made of.
 *
 * Law: data only, in `key` form (accents off, й as и).
 */

type Ending = readonly [ending: string, stems: readonly string[]];

/** Endings that say "with" by themselves, or the owner; looked for everywhere. */
export const CASES: readonly Ending[] = [
  // Hungarian, Estonian, Georgian, Armenian, Bengali, Tamil
  ['val', ['']],
  ['vel', ['']],
  ['ga', ['', 's']],
  ['ega', ['']],
  ['iga', ['']],
  ['uga', ['']],
  ['თან', ['', 'ი']],
  ['სთან', ['', 'ი']],
  ['ի', ['']],
  ['ের', ['']],
  ['র', ['']],
  ['உடன்', ['']],
];

/** Hungarian Tamással, Péterrel; Finnish Pekan of Pekka. */
export const DOUBLED: readonly (readonly [pattern: RegExp, single: string])[] = [
  [/(\p{L})\1[ae]l$/u, '$1'],
  [/([kpt])([aeiouy])n$/, '$1$1$2'],
];

/** An ending after a word for "with", and what stands in its place in the form a name is known by. */
export const ENDINGS: readonly Ending[] = [
  ...CASES,
  // Russian, Ukrainian, Bulgarian, Serbian
  ['ом', ['', 'о', 'а']],
  ['ем', ['', 'ь', 'и', 'я']],
  ['єм', ['и']],
  ['ием', ['ии']],
  ['ием', ['и']],
  ['ои', ['а']],
  ['еи', ['я', 'а']],
  ['ью', ['ь']],
  ['ою', ['а']],
  ['ею', ['я', 'а']],
  ['єю', ['я']],
  ['ію', ['ія']],
  ['еи', ['еи']],
  ['а', ['', 'о']],
  ['я', ['и', 'ь']],
  ['у', ['', 'а']],
  ['ю', ['и', 'я', 'ь']],
  ['ы', ['а']],
  ['и', ['а', 'я']],
  ['е', ['а', 'я']],
  ['ком', ['ек', 'ок', 'ко']],
  ['лом', ['ел', 'ло']],
  // Polish, Czech, Slovak, Slovene, Croatian, Serbian
  ['em', ['', 'e', 'o', 'a']],
  ['om', ['', 'a', 'o', 'e']],
  ['iem', ['', 'i']],
  ['kiem', ['ek']],
  ['lem', ['el']],
  ['nem', ['en']],
  ['kem', ['ek']],
  ['ou', ['a']],
  ['i', ['e', 'a', 'ia', 'is', '']],
  ['jem', ['j', 'ja']],
  ['o', ['a']],
  ['a', ['', 'o']],
  ['im', ['i', '']],
  ['ym', ['y']],
  // Lithuanian, Latvian, Icelandic, Romanian
  ['u', ['as', 'is', 'us', 's', 'a', '']],
  ['iu', ['is', 'ius', 'ys']],
  ['e', ['a', 'is']],
  // Finnish, Turkish
  ['n', ['']],
  ['in', ['', 'i']],
  ['la', ['']],
  ['le', ['']],
  ['yla', ['']],
  ['yle', ['']],
  // Greek
  ['', ['ς', 'σ']],
  ['ο', ['ος']],
  // Georgian
  ['ი', ['']],
];

/** Words that places begin with: San Francisco, New York. */
export const PLACE_STARTS: ReadonlySet<string> = new Set(
  'san santa santo los las saint st sao são new port fort mount lake hong tel el cape rio buenos nova novi novy bad'.split(
    ' ',
  ),
);

/** Signs that given names in Chinese end with, simplified and traditional. */
export const GIVEN_SIGNS: ReadonlySet<string> = new Set(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞平刚桂英华慧巧美玲红玉兰凤洁梅琳素云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁欣滢馥筠柔竹霭凝晓欢霄枫芸菲伊亚宜姬舒荔思毅俊峰辉永健世志义良仁波贵福祥武清飞彬富顺信昌康星光达岩茂进坚彪博诚先敬震振群豪邦承绍松善庆民友裕河哲江浩亮谦亨奇翰朗宏鸣朋斌栋维启克伦翔旭鹏泽晨辰建家树炎德泰盛雄琛钧冠策腾楠榕航弘帆涵萱萌妮宇轩睿阳昊天煜烨然浚森林宝萍燕梓诺依彤一子偉靜麗強軍傑濤豔華紅蘭鳳蓮環榮愛瓊葉錦嫻穎瑤儀夢嵐韻藝聰純悅寧歡楓亞剛輝義興貴龍勝順達進堅誠樂紹慶賢維啟倫鵬澤鈞騰宗婷淑芬惠雯雅佩怡蓉宏豪廷欣穎瑜安彥昕柏霖勳銘誌志文明輝雄生成惠如'.split(
    '',
  ),
);
