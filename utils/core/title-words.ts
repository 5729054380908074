/**
 * The small words of titles: what a talk is called, how often it is, and what stands between names.
 *
 * Law: data only, compared in `key` form. They say nothing of who is there, so they are passed over.
 */
import { key } from './title-text.ts';

export interface WordList {
  readonly spaced: ReadonlySet<string>;
  /** Of scripts that write without spaces, or with a space inside: looked for anywhere. The longest come first. */
  readonly glued: readonly string[];
}

const GLUED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}]/u;

/** Words separated by spaces; `_` stands for a space inside one. */
export function words(text: string): WordList {
  const all = key(text).split(/\s+/).filter(Boolean);
  const glued = all
    .filter((word) => GLUED.test(word) || word.includes('_'))
    .map((word) => word.replace('_', ' '))
    .sort((a, b) => b.length - a.length);
  return { spaced: new Set(all), glued };
}

/** What a talk is called, how often it is, and the small words around names. */
export const SOFT = words(`
  sync syncs synch sync-up syncup weekly biweekly bi-weekly bi fortnightly monthly quarterly daily bimonthly yearly annual every other
  catch catchup catch-up up check checkin check-in checkup in touch base touchbase touchpoint coffee virtual tea chat call calls talk connect connection
  conversation convo session discussion meeting meet meetup meet-up skip level skip-level peer career feedback growth development mentoring mentor
  mentorship mentee coaching coach intro introduction introductory quick short long regular recurring standing follow follow-up followup
  my our your the a an of for to at on via zoom teams video phone walk walking audio huddle hangout
  canceled cancelled postponed rescheduled moved tentative updated update: new time fwd fw aw wg re rv tr vs. vb sv vl abgesagt aktualisiert
  annule cancelado annullato invitation invite reminder between private personal confidential informal
  buddy random donut tutoring tutorat tutoria nachhilfe comida cena dej evertekelo ertekelo bilateral bilaterale gestor gestora supervisor superior o os as boss chef jefe jefa chefe capo baas sjef pomo chief revue entrevue rendez vous
  accepted declined confirmed hold placeholder proposed bestatigt zugesagt angenommen verschoben accepte confirme reporte confirmado aceptado reagendado remarcado aceito adiado confermato accettato rinviato geaccepteerd verplaatst bekraftet bekreftet potwierdzone przelozone potvrzeno перенос перенесено отменено подтверждено iptal onaylandi ertelendi
  puesta al dia hablamos quedada desayuno merienda colazione aperitivo sentiamoci trobada esmorzar tiksmite frokost fruhstuck brunch ontbijt petit-dejeuner petit snack mi-annee mi annee annuel annuelle trimestriel trimestrielle trimestral trimestrale kwartaal halbjahres quartals kvartals jahres ars arlig vuosi nelja roczny kwartalny rocni ctvrtletni eves negyedeves anual trimestrial годовой квартальный
  louna lounasook obiad lancz sarapan tanghalian hadegismatur rucek verenka 食事 ご飯 식사 저녁 吃饭 午饭 吃飯 午飯
  un une una um uma ein eine einen einem ett
  min mins minute minutes h hr hrs hour hours week weeks month half lunch performance appraisal reporting manager report
  entre zwischen mellan mellem tussen miedzy между між mezi medzi izmedu između между между arasında arasinda antara giữa بين بین בין
  treffen gesprach gesprache besprechung termin wochentlich wochentlicher wochentliches wochentliche monatlich monatlicher monatliche zweiwochentlich austausch abstimmung
  jour fixe jourfixe jf anruf telefonat kurz kurzer kurzes kaffee kaffeepause tee mittagessen rucksprache statusgesprach status feedback quartalsgesprach update
  zum zur mit im am regeltermin check-up wochengesprach monatsgesprach plausch kennenlernen einarbeitung ruckmeldung
  reunion rdv rendez-vous point hebdo hebdomadaire mensuel mensuelle quotidien entretien cafe the dejeuner appel discussion suivi echange bilan retour
  visio synchro rencontre causerie du de des au avec chez
  charla llamada semanal mensual quincenal diaria mensal seguimiento conversa bate bate-papo papo reuniao reunion alinhamento acompanhamento almoco cafezinho cafe
  videollamada retroalimentacion tutoria mentoria mentorias puesta comun encuentro sesion checkin quinzenal bimestral ligacao chamada encontro sincro
  retorno catch-up devolutiva desempenho desempeno evaluacion avaliacao
  incontro riunione chiacchierata chiamata settimanale caffe allineamento confronto aggiornamento mensile quindicinale pranzo colloquio valutazione sentirci
  overleg gesprek wekelijks wekelijkse maandelijks maandelijkse tweewekelijks bijpraten koffie koffiemoment kop thee afspraak afstemming kennismaking belafspraak praatje werkoverleg evaluatie
  mote moter avstamning samtal samtale fika kaffe kaffeprat kaffepause veckoavstamning veckosamtal manadssamtal veckovis varannan uke ukentlig ukesmote ukentligt veckovis snak prat lunsj
  statusmode statusmote mode moede ugentlig ugentligt manedlig opfolgning oppfolging uppfoljning uppfoljningssamtal trivselssnak sparring status koll avstemming
  tapaaminen keskustelu viikoittainen viikkopalaveri viikkotapaaminen kuukausittainen kahvi kahvit kahvitauko palaveri juttelu puhelu lounas katsaus
  kaffi fundur spjall vikulegt vikulegur vikufundur manadarlegt samtal simtal
  kohv koosolek vestlus iganadalane igakuine kohtumine kone
  kafija tiksanas saruna zvans ikneds iknedelas ikmenesa pusdienas tikšanās sanaksme
  kava pokalbis susitikimas skambutis savaitinis menesinis pietus susitikimas savaites
  spotkanie rozmowa kawa tygodniowe tygodniowy tygodniowa cotygodniowe cotygodniowa miesieczne miesieczna polaczenie synchronizacja podsumowanie lunch herbata telefon ocena
  schuzka schuzky hovor kava tydenni mesicni obed setkani pohovor konzultace stretnutie tyzdenny tyzdenne tyzdenna mesacny rozhovor konzultacia porada s
  caj sestanek pogovor tedenski tedensko mesecni klic kosilo srecanje razgovor sastanak tjedni mjesecni poziv kafa rucak nedeljni nedeljni susret dogovor
  kave megbeszeles beszelgetes talalkozo egyeztetes heti havi hivas ebed napi kavezas konzultacio
  cafea intalnire discutie saptamanal saptamanala lunar lunara apel pranz sedinta convorbire evaluare
  καφες συναντηση κληση συζητηση εβδομαδιαιο εβδομαδιαια εβδομαδιαιος μηνιαια μηνιαιο κουβεντα ραντεβου γευμα ενημερωση τον την το της του τη
  встреча созвон звонок разговор беседа кофе чай обед еженедельный еженедельная еженедельно ежемесячный ежемесячная синк колл аттестация обсуждение общение обратная связь статус
  зустріч дзвінок розмова кава щотижневий щотижнева щотижневе щомісячний щомісячна обговорення обід сінк атестація
  среща разговор кафе седмичен седмична месечен месечна обаждане обяд атестация обсъждане беседа
  састанак разговор кафа недељни недељна месечни позив ручак средба неделен кафе
  toplanti toplantisi toplantı gorusme gorusmesi kahve haftalik aylik sohbet arama cay ogle yemegi degerlendirme performans bulusma gundem takip sohbeti kahvesi gorus iclas zeng
  hop gap cuoc trao doi noi chuyen ca phe cafe hang tuan thang tuần voi ve danh gia goi dien an trua lam viec
  rapat obrolan ngobrol bincang perbincangan ngopi kopi mingguan bulanan pertemuan sesi diskusi telepon makan siang mesyuarat perjumpaan sembang panggilan teh minum
  kape usapan kwentuhan lingguhan lingguhang buwanan pagpupulong tawag pulong
  kahawa mazungumzo mkutano kila wiki chai simu mwezi koffie gesprek
  reunio setmanal seguiment trucada xerrada cafe mensual conversa dinar astero bilera kafea
  კვირის შეხვედრა ყავა ზარი საუბარი ყოველკვირეული ყოველთვიური շաբաթական հանդիպում զանգ սուրճ զրույց ամենամսյա
  ミーティング 面談 定期 定例 会議 打ち合わせ 打合せ 週次 隔週 月次 毎週 毎月 雑談 コーヒー ランチ お茶 チャット 振り返り フィードバック キャリア 相談 通話 コーチング メンタリング mtg との
  면담 미팅 주간 격주 월간 커피챗 커피 매주 정기 통화 대화 회의 싱크 점심 피드백 코칭 멘토링 티타임 상담 체크인 위클리
  会议 面谈 会谈 沟通 谈话 周会 例会 每周 每月 双周 月度 周度 喝咖啡 咖啡 通话 电话 交流 聊天 聊聊 反馈 同步 午餐 对齐 辅导 会面 定期 会
  會議 會談 溝通 談話 週會 例會 每週 雙週 月度 咖啡 通話 電話 聊聊 回饋 反饋 輔導 午餐 對齊 同步 喝咖啡 會面 面談
  اجتماع لقاء مكالمة جلسة قهوة محادثة نقاش اسبوعي اسبوعية شهري شهرية متابعة دردشة حديث غداء شاي مقابلة تقييم الاسبوعي الشهري
  گفتگوی جلسه دیدار تماس هفتگی ماهانه قهوه گفتگو گفت‌وگو صحبت ناهار چای گپ ملاقات ہفتہ وار ماہانہ میٹنگ چائے کافی گفتگو کال بات چیت
  פגישה פגישת שיחה שיחת קפה שבועי שבועית חודשי חודשית עדכון מפגש ארוחת צהריים היכרות אישית אישי מעקב סטטוס משוב סינק דו-שבועי
  मीटिंग बैठक कॉल साप्ताहिक मासिक चर्चा कॉफी कॉफ़ी चाय बातचीत मुलाकात मुलाक़ात लंच संवाद भेट गप्पा फीडबैक सिंक
  মিটিং বৈঠক কল সাপ্তাহিক মাসিক আলোচনা কফি চা আড্ডা সাক্ষাৎ
  சந்திப்பு வாராந்திர மாதாந்திர உரையாடல் காபி தேநீர் அழைப்பு మీటింగ్ సమావేశం వారపు కాఫీ చర్చ ಸಭೆ ಚರ್ಚೆ ಕಾಫಿ മീറ്റിംഗ് ചർച്ച കാപ്പി ചായ મીટિંગ ચર્ચા ચા ਮੀਟਿੰਗ ਗੱਲਬਾਤ ਚਾਹ
  ประชุม คุย รายสัปดาห์ รายเดือน กาแฟ โทร นัด สนทนา พบ ทานข้าว กินกาแฟ ทานกาแฟ ประจำสัปดาห์
`);

/** "With", where it stands before or after the name. */
export const WITH = words(`
  with w mit avec con com amb med með við meo met kanssa с со з із зі z ze s se so sa cu me με στον ar su voi với dengan sama bersama bareng kasama si kay na ni ile
  با مع ma' עם กับ के साथ साथ के সাথে সঙ্গে ਨਾਲ સાથે सोबत کے ساتھ hamba са sammen tillsammans zusammen junto cùng cung 跟 与 與 함께
`);

/** "And", between two names. */
export const AND = words(
  `and und et y e i og och en ja ir un и й та і a in ve dan va və at na eta agus ac och si und și și και κι va ta u ak и и ו و اور और आणि এবং ও மற்றும் మరియు ಮತ್ತು ഉം અને ਅਤੇ 和 与 與 跟 及 と 및 และ กับ და և ու եւ és es `,
);

/** Titles of persons. */
export const HONORIFIC = words(
  `dr dr. mr mr. mrs mrs. ms ms. miss prof prof. sir herr herrn frau sr sr. sra sra. srta don dona m. mme mlle dott. dott.ssa ing. pan pani pana hr fr ts bay bayan bapak pak bu ibu mas mbak encik puan cik kuya ate anh chị chi em cô bác คุณ พี่ น้อง г-н г-жа господин госпожа κ. κα κος dhr mevr mw. shri smt श्री श्रीमती جناب الاستاذ د. ד"ר`,
);

/** Small words inside a name. */
export const PARTICLE = words(
  `de da do dos das di del della dello der den van von zu zum ter ten te la le el al bin bint binti ibn ben af av y e 't vom`,
);

/** Talks that are held with a person, not with a firm: behind "with" even a name that nobody knows is one. */
export const PERSONAL = words(`
  coffee tea lunch dinner breakfast brunch chat mentoring coaching kaffee kaffeeplausch plausch mittagessen fruhstuck cafe cafezinho caffe koffie kaffe kaffeprat kaffi kahvi kahvit kohv kafija kava kawa kafa kave cafea kofe
  кофе кафе кава каφες чай καφες γευμα kahve kahvesi kopi ngopi kape kahawa kavos قهوة قهوه קפה कॉफी कॉफ़ी चाय কফি চা காபி ca_phe
  almoco almuerzo comida desayuno cena merienda dejeuner dej diner pranzo colazione cena aperitivo lunsj frokost lounas obiad obed ebed pranz обед обід обяд ручак rucak kosilo lounasook louna pusdienas pietus dinar esmorzar
  charla papo bate-papo conversa chiacchierata snak prat fika juttelu spjall praatje causerie rozmowa
`);
