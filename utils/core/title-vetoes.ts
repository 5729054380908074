/**
 * Words that make a title another thing than a one-on-one, whatever else it says.
 *
 * Law: data only, compared in `key` form.
 */
import { words } from './title-words.ts';

/** Makes of a title a group's, an explicit one-on-one word or not. */
export const CROWD = words(`
  group groups forum workshop workshops webinar conference townhall everyone allhands all-hands hackathon offsite bootcamp tournament seminar
  picnic allmote vollversammlung allmanna allmode seminario atelier gruppe grupo gruppo groupe grupa csoport grup ryhma grupp gruppen
  全员 全員 전체 全社 全社会議 全体 전사 セミナー ワークショップ 워크숍 세미나 研讨会 研討會
`);

/** Makes of a title a group's, unless it says one-on-one in so many words. */
export const TEAM = words(`
  team teams teamsync squad guild tribe org department dept standup stand-up scrum sprint retro retrospective roundtable committee board
  council staff teammeeting teamsitzung teamrunde abteilung abteilungsrunde abteilungsmeeting bereichsrunde lenkungskreis betriebsrat vorstand geschaftsfuhrung plenum
  equipe d'equipe l'equipe equipo equips d'equip equipa equipes comite comitato comissao direction direccion departamento reparto squadra dipartimento
  teamoverleg afdeling afdelingsoverleg directieoverleg avdelning avdelningsmote ledningsgrupp avdeling avdelingsmote ledermote afdelingsmode ledergruppe teammote teammode arbetsplatstraff gruppmote
  osasto tiimi tiimipalaveri johtoryhma osastopalaveri teymi teymisfundur deild deildarfundur meeskonna meeskond osakonna komandas komanda nodalas komandos skyriaus valdyba
  zespol zespolu dzial dzialu zarzad tym tymu ekipe oddeleni oddelenia odboru vedeni vedenie predstavenstvo uprava odjel oddelek ekipa kolegij
  csapat csapatmegbeszeles osztaly osztalyertekezlet vezetoi echipa echipei departament departamentul consiliu ομαδα ομαδας ομαδικη τμημα τμηματος
  команда команды команди команде отдел отдела відділ відділу планерка планёрка летучка совещание нарада збори екип екипа екипна екипен отдел отдела дирекция тима тим састанак-тима одељење колегијум
  ekip ekibi takim takimi departman bolum mudurlugu yonetim komanda team-meeting
  nhom divisi departemen pasukan jabatan bahagian koponan departamento idara kikosi timu
  部門 部门 朝会 团队 團隊 小组 小組 组会 組會 팀 부서 팀회의 チーム 部会 課会 役員 取締役 部長会 委员会 委員会 委員會 董事会 董事會 위원회 임원
  ทีม แผนก ฝ่าย คณะกรรมการ فريق الفريق قسم لجنة ادارة مجلس تیم واحد بخش کمیته ٹیم شعبہ צוות מחלקה מחלקת הנהלה ישיבת ועדה
  टीम विभाग समिति সমিতি টিম দল বিভাগ குழு துறை జట్టు బృందం ತಂಡ ടീം ટીમ ਟੀਮ გუნდის გუნდი დეპარტამენტის განყოფილება թիմի թիմ բաժնի բաժին
`);

/** A title that is about one-on-ones, not one. */
export const ABOUT = words(`
  training trainings workshop webinar course courses guide guides howto tip tips practice practices template templates handbook lesson lessons effective effectively better best running
  playbook masterclass schulung schulungen seminar fortbildung weiterbildung kurs leitfaden vorlage formation formations formazione corso formacion curso cursos formacao cursus
  capacitacion taller plantilla treinamento oficina modelo como atelier modele utbildning kursus opplaering koulutus koolitus szkolenie warsztat warsztaty skoleni skolenie izobrazevanje edukacija obuka radionica delavnica
  apmaciba apmacibas mokymai seminaras namskeid тренинг тренинги обучение семинар мастер-класс тренінг навчання семінар обука курс egitim egitimi curs instruire kepzes trening atolye
  εκπαιδευση σεμιναριο pelatihan latihan kursus pagsasanay mafunzo warsha dao_tao khoa_hoc hoi_thao formacio trebinje trajnim
  вебинар вебинары воркшоп лекция лекции вебінар лекція webinarium webinare webinaire webinario vortrag vorlesung ausbildung トレーニング mastering master improve improving rolling rollout introducing implement implementing framework frameworks toolkit process policy guidelines etiquette certification certified program programs programme enablement
  fundamentals basics 101 playbooks presentation survey initiative pilot skills why what when ebook book conseils astuces consejos buenas dicas boas consigli tipps praxis rad raad vinkit vinkkeja porady wskazowki tipy tippek sfaturi
  einfuhrung einfuhren richtig gute guten goede goda gode bra dobre uspesne mise introduire introducir introduccion introducao introduzione invoering inforande indforelse innforing wprowadzenie zavedeni bevezetes внедрение введение впровадження въвеждане
  советы поради съвети правила ipuclari rehber rehberi نصائح دليل راهنما نكات טיפים מדריך सुझाव टिप्स เคล็ดลับ แนวทาง วิธีการ meo_hay kiat panduan huong_dan gabay mwongozo συμβουλες οδηγος
  コツ 導入 制度 進め方 説明会 説明 効果 ガイド 勉強 팁 도입 제도 활성화 방법 노하우 技巧 制度 推行 落地 经验 經驗 分享 指引 手册 手冊
  研修 セミナー 勉強会 培训 培訓 教程 指南 讲座 講座 教育 교육 강의 가이드 تدريب دورة ورشة آموزش کارگاه تربیت ورکشاپ הדרכה סדנה סדנת प्रशिक्षण कार्यशाला প্রশিক্ষণ কর্মশালা பயிற்சி శిక్షణ ತರಬೇತಿ പരിശീലനം તાલીમ ਸਿਖਲਾਈ อบรม การอบรม สัมมนา
  ტრენინგი ტრენინგ სემინარი დასწავლა դասընթաց սեմինար tréning školení
  reussir mener conduire fuhren condurre gestire conducir llevar conduct how conduzir voeren voer afholde afhold holde halla holdes hålla prowadzic vest vesti voditi vezetni проводить проводити провеждаме водим водити why comment wie hoe hvordan hur kuinka kuidas
  jak ako kako како как як как πως nasil bagaimana paano jinsi kaip hvernig sut כיצד איך كيفية كيف چگونه कैसे کیسے કેવી কিভাবে எப்படி როგორ ինչպես วิธี 方法 如何 하는법 잘하는 法 やり方
`);

/** A figure beside one of these is a ratio, a score, a verse, a place, a version. */
export const FIGURES = words(`
  ratio aspect comparison compare vergleich comparaison comparacion comparacao confronto vergelijking jamforelse porownanie srovnani сравнение порівняння scale scaling crop pixel pixels px image images icon spec specs device devices mapping mapped replication relationship relation cardinality schema migration parity copy replica conversion swap matching resolution export print format
  nat basketball tennis chess soccer drills fortnite gaming boxing karate schach ajedrez echecs scacchi
  tausch umtausch austauschen square exchange rate equivalence translation student teacher teacher-student pupil laptop chromebook ipad tablet split stock dilution mix mixture
  massstab masstab modell escala scala echelle schaal skala skaala meritko mierka mierilo merilo mjerilo masstab масштаб мащаб размера размер мерило olcek olcegi κλιμακα scara meretarany malestokk malestok mittakaava mootkava merogs mastelis maelikvardi
  ubersetzung umsetzung kopie druckvorlage abbildung verhaltnis maquette maquete maket maketi makieta macheta plastico planol vykres ritning tegning tekening zeichnung чертеж креслення proporcion proporcao proporzione rapport stosunek pomer
  縮尺 比例 比率 比分 图纸 圖紙 図面 模型 倍率 縦横比 축척 비율 도면 배율 مقياس مقیاس نسبة نسبت رسم קנה מידה קנה-מידה יחס पैमाना अनुपात স্কেল অনুপাত அளவுகோல் விகிதம் స్కేల్ നിരക്ക് มาตราส่วน อัตราส่วน ty_le ti_le skor kadar nisbah მასშტაბი თანაფარდობა մասշտաբ
  draw tie tied score scores scored football soccer match game goal goals penalty highlights halftime unentschieden endstand remis remiza remis empate empat pareggio nul gelijkspel uafgjort uavgjort oavgjort tasapeli tasan
  ничья ничью нічия равенство нерешено неријешено nerijeseno nereseno neodloceno beraberlik berabere dontetlen ισοπαλια تعادل مساوي משחק תיקו 平局 引き分け 무승부 平手 比赛 比賽 egal lygiosios viik neizskirts jafntefli match matchen peli kampen meccs mecz utakmica zapas
  seri imbang tabla sare ড্র ড্র மேட்ச் சமநிலை मैच ड्रॉ ڈرا میچ برابر เสมอ ფრე ոչ-ոքի barazim barabar
  verse verses chapter psalm psalms bible gospel scripture sermon genesis exodus leviticus deuteronomy numbers proverbs ecclesiastes study reading devotion devotional lectionary estudo estudio lectura leitura lettura lesung kapitel capitulo capitolo chapitre vers versiculo
  corinthians galatians ephesians philippians colossians thessalonians hebrews revelation acts romer korinther genesi genese bijbel bibel biblia bibbia biblica bible-study kohelet стих евангелие псалом bibliaora
  art. article artikel paragraph paragraf § clause version build patch figure table appendix annex
`);
