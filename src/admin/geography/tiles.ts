/**
 * The country as tiles: each province, and each city or municipality outside the provinces, has one, about where it
 * lies. A word is a tile, a dot is the sea. Why tiles: docs/decisions/tile-map.md.
 */
const drawings = {
  mindanao: `
    .   .   .   .   .   .   CAM .   DIN .
    .   .   ZDN MSC ILI CDO MSR BXU ADN SDN
    .   ZSI ZDS LDN LDS BUK .   ADS SDS .
    .   ZAM .   MDN PAH KAD COT DDN DDO DOR
    .   ISA BAS MDS NAB OLD KPL DVO .   .
    .   SUL .   SUK LIG MLD TUG DDS .   .
    TAW .   .   .   SCO GES SAR DOC .   .`,
  luzonAndVisayas: `
    .   .   .   .   .   BTN .   .   .   .
    .   .   ILN APA CAG .   .   .   .   .
    .   .   ILS ABR KAL ISB .   .   .   .
    .   .   LUN MOU IFU QUI .   .   .   .
    .   .   PAN BAG BEN NUV AUR .   .   .
    .   .   ZMB TAR ANG NUE .   .   .   .
    .   .   OLO PAM BUL RIZ .   .   .   .
    .   .   BAN CAV NCR LAG QUE CAN CAT .
    .   .   .   BTG LUC MAD CAS ALB .   .
    .   .   MDC MDR ROM .   MAS SOR .   NSA
    .   .   .   .   AKL CAP .   BIL SAM ESA
    PPS .   .   ANT ILO ILC BCD CEB LEY TAC
    PLW .   .   .   GUI NEC NER CEC MDE SLE
    .   .   .   .   .   .   SIQ BOH LAP .`,
} as const

/** What the tiles stand for, by the readable code of the place. */
const codes: Record<string, string> = {
  ABR: 'CAR-ABRA',
  ADN: 'XIII-AGUSAN-DEL-NORTE',
  ADS: 'XIII-AGUSAN-DEL-SUR',
  AKL: 'VI-AKLAN',
  ALB: 'V-ALBAY',
  ANG: 'III-CITY-OF-ANGELES',
  ANT: 'VI-ANTIQUE',
  APA: 'CAR-APAYAO',
  AUR: 'III-AURORA',
  BAG: 'CAR-CITY-OF-BAGUIO',
  BAN: 'III-BATAAN',
  BAS: 'BARMM-BASILAN',
  BCD: 'NIR-CITY-OF-BACOLOD',
  BEN: 'CAR-BENGUET',
  BIL: 'VIII-BILIRAN',
  BOH: 'VII-BOHOL',
  BTG: 'IV-A-BATANGAS',
  BTN: 'II-BATANES',
  BUK: 'X-BUKIDNON',
  BUL: 'III-BULACAN',
  BXU: 'XIII-CITY-OF-BUTUAN',
  CAG: 'II-CAGAYAN',
  CAM: 'X-CAMIGUIN',
  CAN: 'V-CAMARINES-NORTE',
  CAP: 'VI-CAPIZ',
  CAS: 'V-CAMARINES-SUR',
  CAT: 'V-CATANDUANES',
  CAV: 'IV-A-CAVITE',
  CDO: 'X-CITY-OF-CAGAYAN-DE-ORO',
  CEB: 'VII-CEBU',
  CEC: 'VII-CITY-OF-CEBU',
  COT: 'XII-COTABATO',
  DDN: 'XI-DAVAO-DEL-NORTE',
  DDO: 'XI-DAVAO-DE-ORO',
  DDS: 'XI-DAVAO-DEL-SUR',
  DIN: 'XIII-DINAGAT-ISLANDS',
  DOC: 'XI-DAVAO-OCCIDENTAL',
  DOR: 'XI-DAVAO-ORIENTAL',
  DVO: 'XI-CITY-OF-DAVAO',
  ESA: 'VIII-EASTERN-SAMAR',
  GES: 'XII-CITY-OF-GENERAL-SANTOS',
  GUI: 'VI-GUIMARAS',
  IFU: 'CAR-IFUGAO',
  ILC: 'VI-CITY-OF-ILOILO',
  ILI: 'X-CITY-OF-ILIGAN',
  ILN: 'I-ILOCOS-NORTE',
  ILO: 'VI-ILOILO',
  ILS: 'I-ILOCOS-SUR',
  ISA: 'IX-CITY-OF-ISABELA',
  ISB: 'II-ISABELA',
  KAD: 'BARMM-KADAYANGAN',
  KAL: 'CAR-KALINGA',
  KPL: 'BARMM-KAPALAWAN',
  LAG: 'IV-A-LAGUNA',
  LAP: 'VII-CITY-OF-LAPU-LAPU',
  LDN: 'X-LANAO-DEL-NORTE',
  LDS: 'BARMM-LANAO-DEL-SUR',
  LEY: 'VIII-LEYTE',
  LIG: 'BARMM-LIGAWASAN',
  LUC: 'IV-A-CITY-OF-LUCENA',
  LUN: 'I-LA-UNION',
  MAD: 'MIMAROPA-MARINDUQUE',
  MAS: 'V-MASBATE',
  MDC: 'MIMAROPA-OCCIDENTAL-MINDORO',
  MDE: 'VII-CITY-OF-MANDAUE',
  MDN: 'BARMM-MAGUINDANAO-DEL-NORTE',
  MDR: 'MIMAROPA-ORIENTAL-MINDORO',
  MDS: 'BARMM-MAGUINDANAO-DEL-SUR',
  MLD: 'BARMM-MALIDEGAO',
  MOU: 'CAR-MOUNTAIN-PROVINCE',
  MSC: 'X-MISAMIS-OCCIDENTAL',
  MSR: 'X-MISAMIS-ORIENTAL',
  NAB: 'BARMM-NABALAWAG',
  NCR: 'NCR',
  NEC: 'NIR-NEGROS-OCCIDENTAL',
  NER: 'NIR-NEGROS-ORIENTAL',
  NSA: 'VIII-NORTHERN-SAMAR',
  NUE: 'III-NUEVA-ECIJA',
  NUV: 'II-NUEVA-VIZCAYA',
  OLD: 'BARMM-OLD-KAABAKAN',
  OLO: 'III-CITY-OF-OLONGAPO',
  PAH: 'BARMM-PAHAMUDDIN',
  PAM: 'III-PAMPANGA',
  PAN: 'I-PANGASINAN',
  PLW: 'MIMAROPA-PALAWAN',
  PPS: 'MIMAROPA-CITY-OF-PUERTO-PRINCESA',
  QUE: 'IV-A-QUEZON',
  QUI: 'II-QUIRINO',
  RIZ: 'IV-A-RIZAL',
  ROM: 'MIMAROPA-ROMBLON',
  SAM: 'VIII-SAMAR',
  SAR: 'XII-SARANGANI',
  SCO: 'XII-SOUTH-COTABATO',
  SDN: 'XIII-SURIGAO-DEL-NORTE',
  SDS: 'XIII-SURIGAO-DEL-SUR',
  SIQ: 'NIR-SIQUIJOR',
  SLE: 'VIII-SOUTHERN-LEYTE',
  SOR: 'V-SORSOGON',
  SUK: 'XII-SULTAN-KUDARAT',
  SUL: 'IX-SULU',
  TAC: 'VIII-CITY-OF-TACLOBAN',
  TAR: 'III-TARLAC',
  TAW: 'BARMM-TAWI-TAWI',
  TUG: 'BARMM-TUGUNAN',
  ZAM: 'IX-CITY-OF-ZAMBOANGA',
  ZDN: 'IX-ZAMBOANGA-DEL-NORTE',
  ZDS: 'IX-ZAMBOANGA-DEL-SUR',
  ZMB: 'III-ZAMBALES',
  ZSI: 'IX-ZAMBOANGA-SIBUGAY',
}

/** `row` and `column` begin with 1, as the lines of a grid do. */
export type Tile = { short: string; code: string; row: number; column: number }

const read = (drawing: string): Tile[] =>
  drawing
    .trim()
    .split('\n')
    .flatMap((line, row) =>
      line
        .trim()
        .split(/\s+/)
        .flatMap((short, column) =>
          short === '.' ? [] : [{ short, code: codes[short]!, row: row + 1, column: column + 1 }],
        ),
    )

/** Where Bangsamoro communities are for the most part, and the rest of the country. */
export const maps = {
  mindanao: { label: 'Mindanao', tiles: read(drawings.mindanao) },
  luzonAndVisayas: { label: 'Luzon and Visayas', tiles: read(drawings.luzonAndVisayas) },
} as const
