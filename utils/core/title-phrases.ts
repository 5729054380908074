/**
 * What people call a one-on-one, by language.
 *
 * Law: data only, in compared form (no accents, lower case); a space stands for a space or a dash, `_` for one of
 * these or nothing; ` | ` parts them. Each language has titles that its phrases were written for; a test reads them all.
 */

import { MORE_PHRASES } from './title-phrases-more.ts';

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

/** All phrases. */
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
    figure: '1_a_1 | un a un | face a face',
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
    examples: ['Um a um com Larissa', 'Conversa individual – Gustavo', '1 a 1 com João', '1a1 Marcos / Inês'],
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
    figure: 'bilat',
    word: 'einzelgespr(?:a|ae)ch(?:e|s)? | einzeltermin | einzelcoaching | (?:vier|4) augen(?:_?gespr(?:a|ae)ch)? | eins (?:zu|auf) eins | 1_zu_1 | mitarbeiter(?:innen)?_?gespr(?:a|ae)ch | personalgespr(?:a|ae)ch | jahresgespr(?:a|ae)ch | probezeitgespr(?:a|ae)ch | feedbackgespr(?:a|ae)ch | zielgespr(?:a|ae)ch | entwicklungsgespr(?:a|ae)ch | zweiergespr(?:a|ae)ch | zweier(?:termin|runde|meeting) | unter vier augen | beurteilungsgespr(?:a|ae)ch | gehaltsgespr(?:a|ae)ch | perspektivgespr(?:a|ae)ch',
    examples: [
      'Vier-Augen-Gespräch',
      'Einzelgespräch Lisa',
      '1zu1 Nina',
      'Bilat Klaus / Petra',
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
  ...MORE_PHRASES,
];
