/**
 * What people call a one-on-one, by language.
 *
 * Law: data only, in compared form (no accents, lower case); a space stands for a space or a dash, `_` for one of
 * these or nothing; ` | ` parts them. Each language has titles that its phrases were written for; a test reads them all.
 */

/**
 * How sure a phrase is. `word`: by itself. `figure`: beside a name, or with nothing else that matters. `weak`: only
 * with nothing else at all, since it is a number, a score or a thing as well. `named`: as weak, and only with a name.
 */
export type Strength = 'word' | 'figure' | 'weak' | 'named';

export interface Phrases {
  readonly language: string;
  readonly word?: string;
  readonly figure?: string;
  readonly weak?: string;
  readonly named?: string;
  readonly examples: readonly string[];
}

export const PHRASES: readonly Phrases[] = [
  {
    language: 'signs',
    figure: "1 ?: ?1(?:'?s)? | 1-2-1s? | 1 ?[x×] ?1 | 1:1er",
    weak: '1 ?- ?1s? | 1 2 1 | 121s? | o3s? | 1v1',
    examples: [
      '1:1',
      '1 : 1 Ana',
      '1-2-1 with Paul',
      '1-1 Priya',
      'O3 - Lee',
      '1x1 Rafael',
      '١:١ أحمد',
      '1–1 Tom',
    ],
  },
  {
    language: 'en',
    word: 'one_on_ones? | one to ones? | one_2_one | 1_on_1s? | 1_to_1s? | one:one | two person talk | 2 person talk',
    figure: 'face to face | skip_level',
    named:
      '(?:performance|annual|mid_year|year_end|end of year|quarterly|probation(?:ary)?|salary|pay|development|career) reviews? | goal setting | return to work | pair(?:ing)?(?: programming| session)? | exit interview | stay interview',
    examples: [
      '1on1 Kenji',
      'Bi-weekly one on one - Chloe / Dan',
      'One-to-One with Ana',
      'Skip-level: Priya',
      'Mid-year review: Anna',
    ],
  },
  {
    language: 'fr',
    word: '(?:en )?tete a tete | tete_a_tete | entretien individuel | point individuel | entretien (?:annuel|pro|professionnel) | seul a seul | echange individuel',
    figure: '1 a 1 | un a un | face a face',
    named: "entretien d'evaluation | evaluation annuelle | revue de performance",
    examples: ['tete a tete avec Hugo', 'Entretien individuel Léa', '1-à-1 avec Hugo', 'Tête-à-tête'],
  },
  {
    language: 'es',
    word: 'reunion individual | uno a uno | mano a mano con | cara a cara con | conversacion individual | sesion individual',
    named: 'evaluacion de desempeno | evaluacion anual | revision de desempeno',
    figure: 'mano a mano | cara a cara | uno con uno | 1 con 1 | a solas con',
    examples: ['Uno a uno con Ximena', 'Cara a cara con Lucía', 'Reunión individual: Diego', '1 con 1 Pablo'],
  },
  {
    language: 'pt',
    word: 'um a um | um para um | reuniao individual | conversa individual | conversa a dois',
    figure: 'frente a frente | 1 para 1 | cara a cara',
    examples: ['Um a um com Larissa', 'Conversa individual – Gustavo', '1 a 1 com João'],
  },
  {
    language: 'it',
    word: "a tu per tu | a quattr'? ?occhi | colloquio individuale | incontro individuale | uno a uno",
    figure: 'faccia a faccia | uno contro uno | vis a vis',
    examples: ['A tu per tu con Marco', "A quattr'occhi con Stefano", 'Colloquio individuale – Matteo'],
  },
  {
    language: 'ca',
    word: 'reunio individual | un a un amb | tu a tu amb | cara a cara amb',
    examples: ['Un a un amb Jordi', 'Reunió individual – Arnau'],
  },
  {
    language: 'gl, eu',
    word: 'un a un con | banakako bilera | banakakoa | aurrez aurre',
    examples: ['Un a un con Xoán', 'Banakako bilera Ane'],
  },
  {
    language: 'de',
    word: 'einzelgespr(?:a|ae)ch(?:e|s)? | einzeltermin | einzelcoaching | (?:vier|4) augen(?:_?gespr(?:a|ae)ch)? | eins (?:zu|auf) eins | 1_zu_1 | mitarbeiter(?:innen)?_?gespr(?:a|ae)ch | personalgespr(?:a|ae)ch | jahresgespr(?:a|ae)ch | probezeitgespr(?:a|ae)ch | feedbackgespr(?:a|ae)ch | zielgespr(?:a|ae)ch | entwicklungsgespr(?:a|ae)ch | zweiergespr(?:a|ae)ch | zweier(?:termin|runde|meeting) | unter vier augen | beurteilungsgespr(?:a|ae)ch | gehaltsgespr(?:a|ae)ch | perspektivgespr(?:a|ae)ch',
    examples: [
      'Vier-Augen-Gespräch',
      'Einzelgespräch Lisa',
      '1zu1 Nina',
      'Eins-zu-eins mit Paul',
      'Probezeitgespräch Lea',
      'Unter vier Augen: Jan',
    ],
  },
  {
    language: 'nl',
    word: "een op een(?:tje)? | 1_op_1 | bila(?:atje|'s)? | tweegesprek | functioneringsgesprek | beoordelingsgesprek | voortgangsgesprek | onder vier ogen | ontwikkelgesprek | jaargesprek",
    examples: ['Bila Sanne', '1 op 1 met Daan', 'Eén-op-één met Bram', 'Functioneringsgesprek Wouter'],
  },
  {
    language: 'sv',
    word: 'medarbetarsamtal | utvecklingssamtal | enskilt samtal | en till en | 1_till_1 | lonesamtal | en mot en | mellan fyra ogon | malsamtal',
    examples: ['Medarbetarsamtal – Fredrik', 'En till en med Gustav'],
  },
  {
    language: 'da, no',
    figure: 'mus',
    word: 'mus_samtale | medarbe(?:jder|ider)(?:udviklings|utviklings)?samtale | utviklingssamtale | udviklingssamtale | en til en | 1_til_1 | lonn?s?samtale | under fire ojne | under fire oyne | en_mot_en | trivselssamtale',
    examples: ['MUS-samtale – Freja', 'En-til-en med Marte', 'Medarbeidersamtale – Lars', '1 til 1 Kirsten'],
  },
  {
    language: 'is, fo',
    word: 'madur a mann | einn a einn | starfsmannasamtal | tveggja manna tal | undir fjogur augu',
    examples: ['Maður á mann: Björk', 'Starfsmannasamtal – Ragnheiður'],
  },
  {
    language: 'fi',
    word: 'kehityskeskustelu | kahden_?kesk(?:en|inen) | kahdenkeskeinen | palautekeskustelu | esimieskeskustelu | esihenkilokeskustelu | yksi yhteen | tavoitekeskustelu',
    examples: ['Kehityskeskustelu – Aino', 'Kahden kesken: Ville'],
  },
  {
    language: 'et',
    word: 'uks uhele | arenguvestlus | nelja silma all | uks_uhele vestlus | silmast silma',
    examples: ['Üks ühele Liisiga', 'Arenguvestlus – Triin'],
  },
  {
    language: 'lv',
    word: 'viens pret vienu | viens uz vienu | individuala saruna | zem cetram acim | divata | aci pret aci | 1 pret 1',
    examples: ['Viens pret vienu ar Andri', 'Individuālā saruna – Kristaps'],
  },
  {
    language: 'lt',
    word: 'vienas pries viena | vienas su vienu | individualus pokalbis | akis i aki | dviese | metinis pokalbis',
    examples: ['Vienas prieš vieną su Mantu', 'Individualus pokalbis – Giedrė'],
  },
  {
    language: 'pl',
    word: 'jeden na jeden | sam na sam | rozmowa indywidualna | spotkanie indywidualne | w cztery oczy | 1_na_1 | rozmowa (?:roczna|okresowa|oceniajaca) | jeden do jednego',
    examples: ['Jeden na jeden – Kasia', 'Rozmowa indywidualna: Tomek', '1 na 1 Ewa'],
  },
  {
    language: 'cs, sk',
    word: 'jeden na jedn(?:oho|eho) | jeden na jeden | mezi ctyrma ocima | medzi styrmi ocami | individualni (?:pohovor|rozhovor|schuzka) | individualn[ye] (?:rozhovor|pohovor|stretnutie) | hodnotic[ia] (?:pohovor|rozhovor) | hodnotiaci (?:pohovor|rozhovor) | 1_na_1 | z oci do oci | ctyri oci',
    examples: [
      '1 na 1 s Petrem',
      'Mezi čtyřma očima: Klára',
      'Jeden na jedného s Marekom',
      'Hodnotící pohovor: Radek',
    ],
  },
  {
    language: 'sl, hr, sr, bs',
    word: 'ena na ena | individualni (?:pogovor|razgovor|sastanak|sestanek) | letni (?:razgovor|pogovor) | na stiri oci | jedan na jedan | 1_na_1 | u cetiri oka | godisnji razgovor | nasamo | један на један | 1_на_1 | у четири ока | индивидуални (?:разговор|састанак) | еден на еден | на четири очи',
    examples: [
      'Jedan na jedan s Lukom',
      'Ena na ena z Rokom',
      'У четири ока: Ана',
      'Један на један са Николом',
    ],
  },
  {
    language: 'hu',
    word: 'negyszemkozti? | negyszemkozt | egy az egyben | egy az egyhez | szemelyes egyeztetes | teljesitmenyertekeles | egyeni (?:megbeszeles|beszelgetes) | 1 az 1(?:ben|hez)',
    examples: ['Négyszemközti – Zsófia', 'Egy az egyben Tamás'],
  },
  {
    language: 'ro',
    word: 'unu la unu | 1_la_1 | intre patru ochi | discutie individuala | intalnire individuala | evaluare (?:anuala|individuala) | unul la unul',
    examples: ['Unu la unu cu Radu', 'Între patru ochi cu Gabriela', '1 la 1 Raluca'],
  },
  {
    language: 'sq',
    word: 'nje me nje | ballape?r ballas? | balle per balle | takim individual',
    examples: ['Një me një: Arben'],
  },
  {
    language: 'el',
    word: 'ενας προς ενα[νς]? | 1 προς 1 | ενα προς ενα | τετ α τετ | προσωπο με προσωπο | ατομικη συναντηση | κατ ιδιαν',
    examples: ['Ένας προς έναν με Ελένη', 'Τετ α τετ με Βασίλη'],
  },
  {
    language: 'ru',
    named: 'перформанс ревью | ревью | оценка (?:эффективности|работы)',
    word: 'один_на_один | одна на одну | 1_на_1 | один к одному | с глазу на глаз | тет_а_тет | личная встреча | индивидуальная (?:встреча|беседа) | наедине | ван_?он_?ван | уан_?ту_?уан',
    examples: ['Один на один с Иваном', 'тет-а-тет с Мариной', '1на1 Егор'],
  },
  {
    language: 'uk, be',
    word: 'один_на_один | віч_на_віч | сам на сам | 1_на_1 | індивідуальна (?:зустріч|розмова) | тет_а_тет | наодинці | адзін на адзін | сам_насам',
    examples: ['Один на один з Андрієм', 'Віч-на-віч: Дмитро', 'Сам на сам із Остапом'],
  },
  {
    language: 'bg, mk',
    word: 'едно към едно | един на един | на четири очи | индивидуална среща | очи в очи | 1_на_1 | индивидуален разговор',
    examples: ['Едно към едно с Димитър', 'На четири очи с Калин'],
  },
  {
    language: 'tr, az',
    word: 'bire_?bir(?: gorusmesi?| toplantisi?)? | bas_?basa | yuz yuze gorusme | ikili gorusme | teke tek | birebir | bireysel gorusme | tekbetek',
    examples: ['Bire bir toplantı: Mehmet/Ayşe', 'Baş başa: Derya', 'BİREBİR GÖKHAN'],
  },
  {
    language: 'kk, uz, ky',
    word: 'бетпе бет | жеке кездесу | жекеме жеке | yakkama yakka | birga bir | бирге бир',
    examples: ['Бетпе-бет: Асель', 'Yakkama-yakka: Nodira'],
  },
  {
    language: 'ar',
    word: 'اجتماع فردي | لقاء فردي | جلسة فردية | وجها ?لوجه | واحد لواحد | واحد ل ?واحد | لقاء ثنائي | اجتماع ثنائي | وجه لوجه | فرد لفرد | 1 ل ?1 | واحد الي واحد | علي انفراد | رأس برأس | وان تو وان | ون او ون',
    examples: ['اجتماع فردي مع خالد', 'واحد لواحد مع طارق'],
  },
  {
    language: 'fa',
    word: 'يك به يك | 1 به 1 | نفر به نفر | رو در رو | دو ?نفره | تك به تك | چهره به چهره | جلسه فردي | گفتگوي فردي | خصوصي با',
    examples: ['جلسه یک به یک با رضا', 'رو در رو با کامران'],
  },
  {
    language: 'ur',
    word: 'ون آن ون | ون ان ون | انفرادي ملاقات | ايك پر ايك | آمنے سامنے | امنے سامنے | ون ٹو ون | بالمشافه',
    examples: ['ون آن ون: فہد', 'انفرادی ملاقات – احمد'],
  },
  {
    language: 'he',
    word: 'אח[דת] על אח[דת] | 1 על 1 | אח[דת] מול אח[דת] | פגישה אישית | שיחה אישית | פנים אל פנים | בארבע עיניים | ארבע עיניים | וואן און וואן',
    examples: ['אחד על אחד עם מיכל', 'פנים אל פנים: שירה'],
  },
  {
    language: 'hi, mr, ne',
    word: 'वन_(?:ऑन|टू|आॅन)_वन | आमने सामने | एक (?:से|पर) एक | व्यक्तिगत (?:बैठक|मीटिंग|चर्चा) | समोरासमोर | एकास एक | एक ते एक | एक्लै भेट',
    examples: ['वन-ऑन-वन: पूजा', 'आमने-सामने – संजय'],
  },
  {
    language: 'bn',
    word: 'ওয়ান_(?:অন|টু)_ওয়ান | ওয়ান_(?:অন|টু)_ওয়ান | একান্ত (?:আলোচনা|বৈঠক|সাক্ষাৎ|মিটিং) | একান্তে | মুখোমুখি',
    examples: ['ওয়ান-অন-ওয়ান: সুমন', 'একান্ত আলোচনা – ফারহানা'],
  },
  {
    language: 'ta, te, kn, ml, gu, pa',
    word: 'ஒன்_(?:ஆன்|டு)_ஒன் | தனிப்பட்ட (?:சந்திப்பு|உரையாடல்) | நேருக்கு நேர் | ஒருவருக்கு ஒருவர் | వన్_(?:ఆన్|టు)_వన్ | ముఖాముఖి | ఒకరితో ఒకరు | ಒನ್_(?:ಆನ್|ಟು)_ಒನ್ | ಮುಖಾಮುಖಿ | വൺ_(?:ഓൺ|ടു)_വൺ | മുഖാമുഖം | વન_(?:ઓન|ટુ)_વન | રૂબરૂ | ਵਨ_(?:ਆਨ|ਟੂ)_ਵਨ | ਆਹਮੋ ਸਾਹਮਣੇ',
    examples: ['ஒன்-ஆன்-ஒன்: முருகன்', 'వన్ ఆన్ వన్: రవి', 'വൺ ഓൺ വൺ: മീര'],
  },
  {
    language: 'th',
    word: '(?:คุย|ประชุม)?(?:แบบ)?ตัวต่อตัว(?:กับ)? | วัน ?(?:ออน|ทู) ?วัน | หนึ่งต่อหนึ่ง | 1 ?ต่อ ?1 | สองต่อสอง',
    examples: ['คุยตัวต่อตัวกับ มานี', 'วันออนวัน ธนา'],
  },
  {
    language: 'lo, km, my',
    word: 'ໜຶ່ງຕໍ່ໜຶ່ງ | ຕົວຕໍ່ຕົວ | មួយទល់មួយ | ទល់មុខគ្នា | တစ်ဦးချင်း | တစ်ယောက်ချင်း',
    examples: ['ຕົວຕໍ່ຕົວ', 'မိုးမိုး တစ်ဦးချင်း'],
  },
  {
    language: 'vi',
    word: 'mot (?:doi|kem|voi) mot | 1 (?:doi|kem|voi) 1 | (?:hop|gap|trao doi|noi chuyen) rieng | mat doi mat | (?:hop|gap|trao doi) 1 1 | 1 1 voi',
    examples: ['Một đối một với Phương', 'Họp riêng với Tuấn', 'Họp 1-1 với Lan'],
  },
  {
    language: 'id, ms',
    word: 'empat mata | satu (?:lawan|dengan|ke|per) satu | satu satu | bersemuka | 1 (?:lawan|dengan|ke) 1 | tatap muka (?:dengan|bersama)',
    examples: ['Empat mata dengan Siti', 'Satu lawan satu: Joko'],
  },
  {
    language: 'tl',
    word: 'isa sa isa | isahang usapan | harapan(?:g usapan)?(?= kay) | isa isa kay | sarilinang usapan',
    examples: ['Isa-sa-isa kay Rodel'],
  },
  {
    language: 'sw, af',
    figure: 'moja kwa moja',
    word: 'ana kwa ana | mtu kwa mtu | uso kwa uso | een_tot_een | een_tot_een gesprek | een vir een',
    examples: ['Ana kwa ana na Baraka', 'Een-tot-een met Pieter'],
  },
  {
    language: 'ka, hy',
    word: 'ერთი ერთზე | პირისპირ | ინდივიდუალური შეხვედრა | პირადი შეხვედრა | մեկը մեկի[նհ] | մեկ առ մեկ | դեմ առ դեմ | անհատական (?:հանդիպում|զրույց) | առանձնազրույց',
    examples: ['ერთი ერთზე: თამარ', 'Մեկը մեկին՝ Նարե'],
  },
  {
    language: 'cy, ga, mt',
    word: 'un i un | duine le duine | wahda wahda | wiehed ma wiehed',
    examples: ['Un-i-un: Rhian'],
  },
  {
    language: 'am',
    word: 'አንድ ለአንድ | ፊት ለፊት',
    examples: ['አንድ ለአንድ: ሰላም'],
  },
  {
    language: 'ja',
    word: '1 ?on ?1(?:ミーティング|mtg|面談)? | ワン ?[・]?(?:オン|ツー|トゥー) ?[・]?ワン | 1 ?対 ?1 | 一対一 | 個人面談 | 個別面談 | 個別ミーティング | サシ(?:ミーティング|会)? | 評価面談 | 目標面談 | キャリア面談 | 二者面談 | メンター面談',
    examples: ['1on1ミーティング', '１on１ 田中', 'ワンオンワン 吉田', '個人面談 - 佐々木'],
  },
  {
    language: 'ko',
    word: '원온원 | 원투원 | 원 온 원 | 일대일 | 일 대 일 | 1 ?대 ?1 | 개인 ?면담 | 개별 ?(?:면담|미팅) | 독대 | 단독 ?면담 | 평가 ?면담 | 커리어 ?면담',
    examples: ['원온원 (지민 x 민수)', '1대1 면담 민수', '일대일 면담 하은'],
  },
  {
    language: 'zh',
    figure: '面对面 | 面對面',
    word: '一[对對対]一 | 1 ?[对對対] ?1 | 一[对對]1 | 单独(?:沟通|谈话|会议|面谈)? | 單獨(?:溝通|談話|會議|面談)? | 个别(?:谈话|面谈) | 個別(?:談話|面談|會談) | 绩效(?:面谈|沟通) | 績效(?:面談|溝通) | 私聊',
    examples: ['一对一 王伟', '1对1 王伟', '一對一面談 – 陳小明', '单独沟通 - 马超'],
  },
];
