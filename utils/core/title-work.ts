/**
 * What is not a person though it may look like one: work, companies, roles, tools, places, and famous pairs.
 *
 * Law: data only, compared in `key` form.
 */
import { key } from './title-text.ts';
import { words } from './title-words.ts';

/** Not a person, however it is written. */
export const NOT_A_NAME = words(`
  design designs engineering product products marketing sales finance legal operations ops hr it qa ux ui pm dev devs devops sre infra audit procurement logistics
  infrastructure platform data security privacy compliance support success people culture talent recruiting hiring research
  frontend front-end backend back-end fullstack mobile web ios android api cloud network networks architecture analytics brand content media social
  strategy budget roadmap revenue pricing forecast okr okrs kpi goals review reviews demo demos launch release releases handoff handover
  project projects program programme planning sprint retro backlog grooming refinement interview interviews debrief postmortem
  onboarding offboarding training workshop tutorial lecture panel kickoff kick-off migration incident deploy deployment window steering
  client clients customer customers vendor vendors partner partners supplier suppliers investor investors user users agency acme globex initech contoso fabrikam umbrella
  corp corporation inc incorporated llc ltd limited gmbh ag plc co company companies bv oy ab sa srl spa kk labs lab group holdings holding systems solutions consulting partners ventures capital bank university institute foundation
  ceo cto cfo coo cpo chro vp svp evp director managers management lead leads admin intern interns hq office friends family sons brothers amis freunde amigos amici
  questions question answers answer q&a ask fragen antworten preguntas respuestas perguntas respostas domande risposte fragor svar reponses vragen antwoorden kysymyksia vastauksia pytania odpowiedzi otazky odpovedi odpovede pitanja odgovori vprasanja kerdesek valaszok intrebari raspunsuri
  vendas ventas vente ventes vertrieb einkauf verkauf entwicklung betrieb produkt technik recht personal sprzedaz zakupy finanse marknad forsaljning salg marked nakup prodej predaj prodaja prodaju vanzari ertekesites myynti markkinointi inkoop verkoop acquisti vendite compras vendes müük turundus pardavimai rinkodara pardosana satis pazarlama
  show tell pros cons breakfast learn birthday farewell party picnic celebration drinks holiday vacation pto ooo welcome wedding baby shower anniversary leaving goodbye graduation memorial funeral
  abschied abschiedsfeier geburtstag despedida cumpleanos aniversario adieu anniversaire depart pot addio compleanno avscheid afscheid verjaardag avsked afsked avtackning avskjed fodelsedag fodselsdag bursdag laksiaiset syntymapaivat pozegnanie urodziny rozlucka narozeniny narodeniny oprostaj rodjendan bucsubuli szuletesnap petrecere ziua veda dogum perpisahan majlis prodonki проводы прощание прощання изпращане рожденден день
  trust safety health wellness risk terms conditions diversity inclusion equity rules policy policies tricks best
  frage plan plans account accounts contract contracts deal pipeline school tech technology innovation crm erp
  meet google zoom slack teams jira confluence github gitlab figma notion salesforce microsoft apple amazon meta openai hubspot trello asana outlook
  morning afternoon evening today tomorrow yesterday before after internal external draft final part phase north south east west
  focus blocked busy hold tbd old open closed general misc test tests testing beta qbr eod eow
  room gate section chapter figure table ticket version building floor main street st match game movie night club band choir
  supply demand mergers acquisitions buy sell build input output yes no hopes fears arts crafts bread butter salt pepper mac cheese
  rock roll dungeons dragons black white red blue start stop stars law order home hearth profit loss cats dogs cat dog peas pod
  mathe physik kinder jugend gut schlecht angebot nachfrage ordnung forschung sicherheit gesundheit familie beruf theorie praxis kosten nutzen
  recherche developpement sante securite achats vie travail amour investigacion desarrollo salud seguridad pesquisa desenvolvimento saude seguranca qualidade
  ricerca sviluppo salute sicurezza оплата доставка исследования здоровье безопасность спрос предложение продажи закупки логистика маркетинг бухгалтерия финансы
  レビュー 品質 安全 開発 運用 営業 企画 設計 研修 採用 総務 経理 人事 製品 引き継ぎ マーケ 法務 広報 財務 戦略 質疑応答 送別会 歓迎会 面接 全社 予算 計画 報告 経営 会社 株式
  研发 产品 运营 市场 销售 设计 测试 财务 研發 產品 營運 市場 銷售 設計 財務 人力 行销 行銷 業務 业务 采购 採購 法务 法務 预算 預算 规划 規劃 项目 專案 问答 問答 問與答 欢送 歡送 培训 培訓 评审 評審 方案 安全 报告 報告 公司 客户 客戶 成本 质量 品质 周报 时间 金融 计划 計劃 技术 技術 战略
  개발 운영 기획 디자인 영업 마케팅 인사 제품 보고 검토 질의응답 송별회 환영회 재무 법무 전략 예산 계획 채용 면접 고객 회사 품질 보안
  مبيعات المبيعات تسويق التسويق تطوير مالية المالية اسئلة اجوبة واجوبة والتسويق حفل وداع عميل شركة مشروع ميزانية خطة فروش بازاريابي مالي پرسش پاسخ مشتري شركت پروژه سيلز مارکیٹنگ سوال جواب شیوק שיווק ושיווק מכירות פיתוח שאלות תשובות ותשובות כספים מסיבת פרידה לקוח חברה פרויקט תקציב
  बिक्री विपणन प्रश्न उत्तर विदाई समारोह वित्त परियोजना बजट ग्राहक कंपनी বিক্রয় বিপণন প্রশ্ন উত্তর বাজেট প্রকল্প গ্রাহক விற்பனை சந்தைப்படுத்தல் கேள்வி பதில் ขาย การตลาด ถามตอบ งบประมาณ โครงการ ลูกค้า บริษัท งานเลี้ยง
  გაყიდვები მარკეტინგი ბიუჯეტი პროექტი վաճառք մարքեթինգ հարց պատասխան բյուջե πωλησεις μαρκετινγκ ερωτησεις απαντησεις προυπολογισμος αποχαιρετισμος λογιστηριου
  разработка дизайн продукт поддержка вопросы ответы розробка продажі запитання відповіді въпроси отговори питања одговори продажби продаја финанси бюджет
  vedtak kinh_doanh tiep_thi hoi_dap chia_tay penjualan pemasaran tanya jawab soal jualan mauzo masoko maswali majibu benta sala markadsmal maswali koponan giam_doc
`);

/** Given names at times, but not where all of a pair are such: places, tongues, gods, code names, products. */
export const SELDOM_A_PAIR = words(`
  spring summer autumn winter sommer herbst fruhling jan feb mar apr jun jul aug sep sept oct okt nov dec dez
  austin boston georgia carolina virginia dakota montana texas florida phoenix denver dallas houston chicago seattle atlanta savannah brooklyn nevada madison lincoln orlando memphis nashville raleigh cleveland charleston jersey
  london paris berlin munich hamburg madrid barcelona lisbon porto milan milano rome roma florence firenze vienna zurich geneva prague warsaw dublin oslo bern bonn lille nancy valencia sevilla granada leon cordoba santiago lima bogota
  stockholm copenhagen helsinki amsterdam brussels tokyo osaka seoul beijing shanghai singapore sydney melbourne perth adelaide victoria brisbane darwin toronto montreal regina alberta hamilton ottawa
  vancouver mumbai delhi bangalore goa dubai cairo jordan india china japan korea france germany spain italy england ireland scotland wales lourdes
  bratislava colombo santos vigo siena verona hagen jena halle kiel breda medina kobe nara trenton salem carson hobart wellington kent devon chester preston bradford
  salvador constanta montenegro dominika delta dayton jackson elgin casper
  europe asia africa america americas canada mexico brazil chile israel cuba kenya chelsea arsenal everton sofia софия варна plovdiv split zadar varna paphos
  الرياض جدة دبي القاهرة عمان بيروت دمشق بغداد تهران شيراز اصفهان تبريز מרים-גלי חיפה אילת ירדן כרמל דימונה אשדוד दिल्ली मुंबई काशी ढाका ঢাকা চট্টগ্রাম சென்னை மதுரை লখনউ لاهور کراچی تبریز
  北京 上海 广州 深圳 台北 高雄 台中 東京 大阪 京都 千葉 福岡 名古屋 横浜 神戸 福島 宮崎 山口 石川 서울 부산 대구 인천 대전 광주 제주 กรุงเทพ เชียงใหม่ ภูเก็ต თბილისი ბათუმი Երևան Գյումրի Αθήνα Θεσσαλονίκη Πάτρα Москва Питер Казань Киев Львів Київ
  ruby scala python java javascript typescript kotlin swift rust go perl julia elixir erlang haskell crystal dart react angular vue svelte pascal ada clojure basic lua maven gradle jenkins travis jasmine karma mocha django flask
  falcon eagle hawk raven condor osprey phoenix griffin dragon tiger lion panther wolf bear bull robin jay wren dove
  apollo athena zeus hermes artemis ares hera odin thor loki freya atlas titan orion nova mercury venus mars jupiter saturn neptune pluto luna aurora gaia iris nike eros hestia vesta minerva juno diana vulcan
  alpha beta gamma delta omega sigma green gold silver amber jade pearl opal sapphire garnet topaz emerald onyx coral sage rose lily iris violet daisy ivy basil rosemary olive cherry clementine
  siri alexa cortana claude gemini maya watson bard copilot mercedes lexus tesla ford porsche ferrari bentley chase wendy oscar emmy tony grammy hope faith grace joy chance justice liberty patience harmony art
  kafka cassandra hadoop spark ignite redis luna terra vega lyra delta echo foxtrot romeo juliet sierra victor oscar mike charlie
`);

/** Pairs of names that stand for a company, a law or a story. The order in which they are known does not matter. */
const FAMOUS = `
  barnes noble|marks spencer|lewis clark|procter gamble|smith wesson|ernst young|dolce gabbana|black scholes|navier stokes|cauchy schwarz|rolls royce|harley davidson|goldman sachs
  |hewlett packard|bang olufsen|crate barrel|abercrombie fitch|tom jerry|romeo juliet|romeu julieta|romeo julia|adam eve|adam eva|adan eva|bonnie clyde|simon garfunkel|hansel gretel|thelma louise|cain abel|kain abel|batman robin|rick morty
  |asterix obelix|max moritz|lilo stitch|kernighan ritchie|ben jerry|johnson wales|wallace gromit|sacco vanzetti|tristan isolde|tristan iseut|leyla mecnun|ليلي مجنون|ليلي المجنون|لیلی مجنون|jip janneke|bolek lolek|lolek bolek|pat mat|tim struppi|laurel hardy|stan ollie
  |jekyll hyde|sherlock watson|holmes watson|starsky hutch|cagney lacey|will grace|ren stimpy|bill ted|pinky brain|phineas ferb|chip dale|mario luigi|bert ernie|ernie bert|beavis butthead|cheech chong|penn teller|ant dec|morecambe wise|gilbert sullivan|rodgers hammerstein|lennon mccartney|simon schuster|harper collins|johnson johnson|baker mckenzie|allen overy|morgan stanley|charles schwab|arthur andersen|stanley morgan|peter paul|peter wolf|mary joseph|anthony cleopatra|antony cleopatra|troilus cressida|porgy bess|orpheus eurydice|samson delilah|daphnis chloe|dido aeneas|michelson morley|stern gerlach|bose einstein|hardy weinberg|watson crick|marx engels|kramer kramer|ben jerrys|victoria albert|william kate|harry meghan|charles diana|barbie ken|hanni nanni|pippi emil|pippi annika|fix foxi|kate leopold|jack jill|hans franz|don sancho|quijote sancho|quijote panza|david goliath|dave buster|max erma|sonny cher|hall oates|fred ginger|punch judy|brad angelina|lois clark|abbott costello|mork mindy|jay bob|sam dave|ike tina|black decker|baker mckenzie|kirkland ellis|allen overy|hart hanson|fortnum mason|rosencrantz guildenstern|cyril methodius|bart lisa|sid nancy|ross rachel|jim pam|mulder scully|scooby shaggy|hannah simone|jacob wilhelm|bouvard pecuchet|paul virginie|roux combaluzier|peter heidi|kain abel|dick doof|winnetou shatterhand|ernie bert|susi strolch|paula strolch|karl rosa|sacco vanzetti|camillo peppone|pedro ines|inês pedro|eros psyche|lolek bolek|tytus romek|мастер маргарита|орфей эвридика|пат мат|adam maher|ferhat sirin|ferhat shirin|kerem asli|hacivat karagoz|edi budu|upin ipin|rama sinta|rama shinta|roro mendut|tarzan jane|popeye olivia|ruth naomi|martha mary|jacob esau|castor pollux|romulus remus|ренат|белка стрелка|маша медведь|том джерри|ромео джульетта|мастер маргарита|руслан людмила|том джері|ромео джульєтта|梁山伯 祝英台|罗密欧 朱丽叶|トムとジェリー|춘향 몽룡|raj simran|heer ranjha|शिरीन फरहाद|लैला मजनू|हीर रांझा|شيرين فرهاد|خسرو شيرين|عنتر عبله|קין הבל|אדם חוה|דוד גלית|דוד גלית
`;
export const FAMOUS_PAIRS: ReadonlySet<string> = new Set(
  FAMOUS.split('|').map((pair) => pairKey(pair.trim().split(' '))),
);

/** Given names that are everyday words when written small. */
export const EVERYDAY = words(`
  art bill mark will grace hope faith joy frank grant rich rob pat drew sue chip chase page dean miles gene jack ray rose dawn may june april guy max lane bob don earl king pearl ruby
  tim ward wade cliff dale heath iris ivy jade lily mercy misty penny pierce reed robin rusty sandy stormy summer sunny van violet wren ace angel bay brook clay cole colt dusty forest gail hazel
  ally gay holly honey jean jet jewel jo joseph kit lance major mason melody merry nick pepper peg piper poppy randy rocky sage star sterling tab trace tracy trip west young miles case chance
  marina luz sol mar paz pilar dolores rosa flora luna estrella victoria gloria aurora alba blanca clara serena vita luce perla stella alma viola mia tua lui lei elle andere emma mai juli sara
  deniz umut baris can sevgi gunes ay yildiz su bahar nur ilke savas zafer engin kaya demir вера надежда любовь слава мир роман лев марина роза лилия
`);

/** Firms, brands and things that are called as a person is: "Call with Morgan Stanley". */
export const NAMESAKES: ReadonlySet<string> = new Set(
  `morgan stanley|charles schwab|goldman sachs|arthur andersen|merrill lynch|wells fargo|jp morgan|j.p. morgan|philip morris|ralph lauren|calvin klein|tommy hilfiger|hugo boss|michael kors
  |kate spade|marc jacobs|louis vuitton|giorgio armani|jack daniels|johnnie walker|jim beam|mary kay|sara lee|tim hortons|papa johns|jimmy johns|john deere|john lewis|eli lilly|edward jones
  |raymond james|robert half|booz allen|ernst young|warner bros|walt disney|mercedes benz|levi strauss|henry schein|jenny craig|carl zeiss|robert bosch|thomas cook|max planck|marie curie
  |albert heijn|hans boeckler|konrad adenauer|friedrich ebert|rosa luxemburg|el corte|santa claus|saint gobain|mary poppins|harry potter|robin hood|peter pan|alfa romeo|aston martin
  |johnson johnson|santa fe|sierra leone|costa rica|sri lanka|puerto rico|hong kong|monte carlo|grace period|hope street|summer party|will power
  |ha noi|da nang|ho chi minh|hai phong|can tho|quang ninh|quang nam|quang binh|quang ngai|binh duong|binh dinh|binh phuoc|binh thuan|khanh hoa|nam dinh|ninh binh|ninh thuan|thai binh|thai nguyen
  |bac ninh|bac giang|vinh phuc|ha giang|ha tinh|hai duong|hung yen|phu tho|phu yen|tay ninh|long an|tien giang|tra vinh|an giang|kien giang|hau giang|dong nai|lam dong|gia lai|nghe an|thanh hoa|da lat|nha trang|viet nam|תל אביב|באר שבע|בת ים|בית שמש|ראש העין|קרית גת|פתח תקווה|san marino|cabo verde|saint pierre`
    .split('|')
    .map((name) => name.trim()),
);

/** Names as one word, whatever their order. */
export function pairKey(names: readonly string[]): string {
  return names.map(key).sort().join(' ');
}

/** Books of the Bible that are first names: "John 1:1" is a verse. */
export const BOOKS = words(`
  john luke mark matthew james peter jude titus joel amos micah ruth esther daniel job ezra samuel joshua isaiah jeremiah hosea jonah nahum timothy philemon malachi judges
  joao juan giovanni jean johannes jan johanan ioan иоанна лука марка матфея иоанн ιωαννης иоан јован marcos lucas mateo mateus matteo luca marco luc marc matthieu lukas markus matthaus mattheus marek lukasz mateusz matous lukas marcu jose rut hechos atos hoa
`);
