/**
 * The words that titles are read by.
 *
 * Law: data only. Words are compared folded (case, accents); a later version adds names and languages here, not code.
 * Patterns hold no repeat inside a repeat, so reading stays linear.
 */
import { fold } from './search.ts';

export interface WordList {
  readonly spaced: ReadonlySet<string>;
  /** Words of scripts that write without spaces: looked for inside longer ones. */
  readonly glued: readonly string[];
}

const GLUED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function words(text: string): WordList {
  const all = fold(text).split(/\s+/).filter(Boolean);
  return { spaced: new Set(all), glued: all.filter((word) => GLUED.test(word)) };
}

/** How sure an explicit one-on-one word is: by itself, with names or nothing beside it, or with nothing else at all. */
export type Strength = 'word' | 'figure' | 'weak';

/** One-on-one words; the first that fits counts. Written without accents where a title may leave them out. */
export const ONE_ON_ONE: readonly { readonly strength: Strength; readonly patterns: readonly string[] }[] = [
  {
    strength: 'word',
    patterns: [
      'one[ -]?(?:on|to|2)[ -]?one',
      '1[ -]?on[ -]?1s?',
      '1[ -]?to[ -]?1s?',
      'one2one',
      // French, Italian, Spanish, Portuguese
      't[êe]te[ -][àa][ -]t[êe]te',
      'en t[êe]te ?[àa] ?t[êe]te',
      '1[ -][àa][ -]1',
      'un[ -][àa][ -]un',
      'entretien individuel',
      'point individuel',
      'a tu per tu',
      'uno a uno',
      "a quattr['’ ]occhi",
      'colloquio individuale',
      'mano a mano',
      'cara a cara',
      'cuerpo a cuerpo',
      'reuni[óo]n individual',
      'um a um',
      'reuni[ãa]o individual',
      // German, Dutch
      'einzelgespr[äa]ch',
      '(?:vier|4)[ -]augen(?:[ -]?gespr[äa]ch)?',
      'eins[ -](?:zu|auf)[ -]eins',
      '1[ -]?zu[ -]?1',
      'mitarbeitergespr[äa]ch',
      'probezeitgespr[äa]ch',
      '[ée][ée]n[ -]op[ -][ée][ée]n',
      '1[ -]?op[ -]?1',
      'bila',
      'functioneringsgesprek',
      // Nordic
      'mus[ -]?samtale',
      'medarbe(?:jder|ider)samtale',
      'medarbetarsamtal',
      'utvecklingssamtal',
      'en[ -]ti?ll?[ -]en',
      '1[ -]ti?ll?[ -]1',
      'kehityskeskustelu',
      'kahden ?kesk(?:en|inen)',
      // Slavic
      'jeden na jeden',
      'sam na sam',
      'rozmowa indywidualna',
      'jeden na jednoho',
      'mezi čtyřma očima',
      '1[ -]na[ -]1',
      'один[ -]на[ -]один',
      '1[ -]на[ -]1',
      'с глазу на глаз',
      'віч[ -]на[ -]віч',
      'сам на сам',
      // Others with letter case
      'bire ?bir',
      'baş başa',
      'unu la unu',
      '1 la 1',
      'între patru ochi',
      'n[ée]gyszemközt',
      'n[ée]gyszemközti',
      'ένας προς έναν',
      '1 προς 1',
      'τετ[ -]α[ -]τετ',
      'empat mata',
      'một (?:đối|kèm) một',
      '1 (?:đối|kèm) 1',
      // Scripts without letter case
      '一[対对對]一',
      '1 ?[対对對] ?1',
      'ワン ?オン ?ワン',
      '원온원',
      '일대일',
      '1 ?대 ?1',
      '(?:คุย)?ตัวต่อตัว(?:กับ)?',
      'วันออนวัน',
      'یک به یک',
      '1 به 1',
      'وجها? ?لوجه',
      'واحد لواحد',
      'اجتماع فردي',
      'אחד על אחד',
      'אחת על אחת',
      '1 על 1',
      'वन[ -]?ऑन[ -]?वन',
    ],
  },
  { strength: 'figure', patterns: ['1 ?: ?1s?', '1-2-1s?', '1 ?x ?1'] },
  { strength: 'weak', patterns: ['1 ?[-–] ?1s?', '1 2 1', '121s?', 'o3'] },
];

/** What a talk is called, how often it is, and the small words around names. They say nothing of who is there. */
export const SOFT = words(`
  sync syncs synch weekly biweekly bi fortnightly monthly quarterly daily bimonthly every other catch catchup up check
  checkin in touch base touchpoint coffee virtual tea chat call talk connect conversation convo session discussion meeting meet
  meetup skip level peer career feedback growth mentoring mentor coaching coach intro introduction introductory quick
  short regular recurring standing follow followup my our the a an of for to at on via zoom teams video phone walk
  canceled cancelled postponed rescheduled moved tentative fwd fw aw wg abgesagt annule cancelado annullato invitation reminder
  between entre zwischen mellan mellem tussen miedzy между між
  private personal min mins minute minutes hour hours h time week month re
  treffen gesprach besprechung termin wochentlich monatlich austausch abstimmung jour fixe anruf kurz kaffee
  reunion point hebdo hebdomadaire entretien cafe appel discussion suivi
  charla llamada semanal mensual mensal seguimiento conversa bate papo reuniao alinhamento
  incontro riunione chiacchierata chiamata settimanale
  overleg gesprek wekelijks bijpraten koffie
  mote avstamning samtal samtale fika kaffe uke veckovis snak prat tapaaminen keskustelu viikoittainen kahvi
  spotkanie rozmowa kawa tygodniowe schuzka hovor kava
  встреча созвон звонок разговор беседа зустріч дзвінок розмова
  toplanti toplantisi gorusme gorusmesi kahve haftalik
  intalnire discutie talalkozo megbeszeles beszelgetes συναντηση κληση
  hop gap cuoc trao doi rapat obrolan ngobrol bincang
  ミーティング 面談 定期 定例 会議 打ち合わせ 週次 隔週 雑談
  면담 미팅 주간 격주 커피챗
  会议 面谈 会谈 沟通 谈话 周会 例会 會議 會談 溝通 聊天
  اجتماع لقاء مكالمة جلسه دیدار تماس هفتگی פגישה שיחה שיחת मीटिंग बैठक कॉल คุย ประชุม
`);

/** "With", where it stands before the name. */
export const WITH = words(`
  with w mit avec con com med met kanssa с со з із z ze s se cu με voi với 와 과 dengan bersama ile با مع עם กับ के
`);

/** "And", between two names. */
export const AND = words(
  `and und et y e i og och en ja и та і a ve dan va και și si và و ו 和 与 與 と 및 และ और`,
);

export const HONORIFIC = words(`dr dr. mr mr. mrs mrs. ms ms. prof prof. herr frau sr sr. sra sra. m. mme`);

/** Small words inside a name. */
export const PARTICLE = words(
  `de da do dos das di del della der den van von zu ter ten la le el al bin ibn ben af av`,
);

/** Makes of a title a group's, an explicit one-on-one word or not. */
export const CROWD = words(`
  group groups forum workshop webinar conference townhall everyone allhands hackathon offsite bootcamp tournament seminar
  picnic allmote vollversammlung allmanna 全员 全員 전체
`);

/** Makes of a title a group's, unless it says one-on-one in so many words. */
export const TEAM = words(`
  team teams squad guild tribe org department dept standup stand-up scrum sprint retro retrospective roundtable committee
  council staff teammeeting teamsitzung abteilung equipe equipo equipa squadra reparto afdeling avdelning avdeling
  osasto tiimi zespol zespolu tym tymu команда команды команди отдел отдела відділ ekip takim takimi echipa echipei echipe
  csapat ομαδα ομαδας tim nhom 部門 部门 朝会 团队 團隊 팀 부서 ทีม فريق الفريق تیم צוות टीम
`);

/** A title that is about one-on-ones, not one. */
export const ABOUT = words(`
  training trainings workshop webinar course guide howto tips practices template templates handbook lesson
  playbook masterclass schulung seminar fortbildung kurs leitfaden formation formazione corso formacion curso formacao cursus
  utbildning kursus koulutus szkolenie skoleni тренинг обучение тренінг навчання egitim egitimi curs kepzes
  εκπαιδευση pelatihan 研修 培训 培訓 교육 تدريب آموزش הדרכה प्रशिक्षण อบรม reussir fuhren condurre conduct проводить
`);

/** A figure beside one of these is a ratio, a score, a verse, a place, a version. */
export const FIGURES = words(`
  ratio aspect scale scaling crop pixel image images spec device devices mapping mapped replication
  massstab escala scala echelle schaal skala skaala meritko масштаб olcek olcegi κλιμακα scara 縮尺 比例 مقياس مقیاس
  draw score football soccer unentschieden empate pareggio nul gelijkspel uafgjort uavgjort oavgjort tasapeli remis remiza
  ничья нічия beraberlik dontetlen ισοπαλια تعادل תיקו 平局 引き分け 무승부
  verse verses chapter psalm psalms bible gospel scripture sermon genesis exodus leviticus deuteronomy proverbs romans
  corinthians galatians ephesians philippians colossians thessalonians hebrews revelation
`);

/** Not a person, however it is written: work, companies, roles, tools, and things that come in pairs. */
export const NOT_A_NAME = words(`
  design designs engineering product products marketing sales finance legal operations ops hr it qa ux ui pm dev devs devops sre infra
  infrastructure platform data security privacy compliance support success people culture talent recruiting hiring research development
  frontend front-end backend back-end fullstack mobile web ios android api cloud network networks architecture analytics growth brand content
  strategy budget roadmap revenue pricing forecast okr okrs kpi goals review reviews demo demos launch release releases handoff handover
  update updates status project projects program programme planning sprint retro backlog grooming refinement interview interviews debrief
  onboarding offboarding training workshop tutorial lecture panel kickoff migration incident postmortem deploy deployment window
  client clients customer customers vendor vendors partner partners supplier investor investors user users
  corp corporation inc incorporated llc ltd limited gmbh ag plc co company companies bv oy ab sa srl spa kk labs group holdings systems solutions
  ceo cto cfo coo cpo vp svp director manager managers management lead leads admin intern interns hq office
  questions question answers answer q&a ask fragen antworten preguntas respuestas perguntas respostas domande risposte fragor svar reponses
  vendas ventas vente vertrieb einkauf verkauf entwicklung betrieb produkt technik recht personal sprzedaz finanse marknad salg
  show tell pros cons lunch dinner breakfast learn birthday farewell party picnic celebration drinks holiday vacation pto ooo
  farewell abschied despedida adieu pot addio avscheid avsked afsked
  trust safety health wellness risk terms conditions diversity inclusion equity rules policy policies tips tricks best practices
  frage plan plans planning account accounts contract deal pipeline board school tech technology innovation
  meet google zoom slack teams jira confluence github figma notion salesforce microsoft apple amazon
  morning afternoon evening today tomorrow yesterday before after internal external draft final part phase north south east west
  focus blocked busy hold tbd new old open closed general misc test tests testing
  room gate section chapter figure table ticket version building floor main street st match game
  supply demand mergers acquisitions buy sell build input output yes no hopes fears arts crafts bread butter salt pepper mac cheese
  rock roll dungeons dragons black white red blue start stop stars law order health home hearth profit loss
  mathe physik kinder jugend gut schlecht angebot nachfrage ordnung forschung sicherheit gesundheit familie beruf theorie praxis
  recherche developpement sante securite achats vie travail amour investigacion desarrollo salud seguridad compras
  ricerca sviluppo salute sicurezza оплата доставка исследования здоровье безопасность спрос предложение
  レビュー 品質 安全 開発 運用 営業 企画 設計 研修 採用 総務 経理 人事 製品 引き継ぎ
  研发 产品 运营 市场 销售 设计 测试 财务 研發 產品 營運 市場 銷售 設計 財務 人力
  개발 운영 기획 디자인 영업 마케팅 인사 제품 보고 검토
  مبيعات تسويق تطوير שיווק מכירות פיתוח
  разработка продажи маркетинг дизайн продукт поддержка вопросы ответы розробка продажі
`);

/** Names at times, but not where both of a pair are such: months, days, places, tongues, code names. */
export const SELDOM_A_PAIR = words(`
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag januar februar mai juni juli
  lundi mardi mercredi jeudi vendredi lunes martes miercoles jueves viernes spring summer autumn fall winter
  austin boston georgia carolina virginia dakota montana texas florida phoenix denver dallas houston chicago seattle atlanta savannah brooklyn
  london paris berlin munich hamburg madrid barcelona lisbon porto milan rome florence vienna zurich geneva prague warsaw dublin oslo
  stockholm copenhagen helsinki amsterdam brussels london tokyo osaka seoul beijing shanghai singapore sydney melbourne toronto montreal
  vancouver mumbai delhi bangalore dubai cairo jordan india china japan korea france germany spain italy england ireland scotland
  europe asia africa america americas canada mexico brazil chile israel israël chelsea sofia
  ruby scala python java javascript typescript kotlin swift rust go perl julia elixir erlang haskell crystal dart react angular vue svelte
  falcon eagle hawk raven condor osprey phoenix griffin dragon tiger lion panther wolf bear bull
  apollo athena zeus hermes artemis ares hera odin thor loki freya atlas titan orion nova mercury venus mars jupiter saturn neptune pluto
  alpha beta gamma delta omega sigma red blue green black white gold silver amber jade
`);

/** Pairs of names that stand for a company, a law or a story. Folded, in the order they are known by. */
export const FAMOUS_PAIRS: ReadonlySet<string> = new Set(
  `barnes noble|marks spencer|lewis clark|procter gamble|smith wesson|ernst young|dolce gabbana|black scholes
  |navier stokes|cauchy schwarz|rolls royce|harley davidson|goldman sachs|hewlett packard|bang olufsen|crate barrel
  |abercrombie fitch|tom jerry|romeo juliet|adam eve|bonnie clyde|simon garfunkel|hansel gretel|thelma louise
  |cain abel|batman robin|rick morty|asterix obelix|max moritz|lilo stitch|kernighan ritchie|ben jerry|johnson wales`
    .split('|')
    .map((pair) => pair.trim()),
);
