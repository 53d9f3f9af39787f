// Every page that can be opened with nothing but the demo.

/** Families' pages. */
export const FAMILIES = [
  "",
  "lana",
  "lana?sok=skridskor+34",
  "lana/till/langdskidor?langd=128&sko=33",
  "lana/SKR-HOC",
  "korg",
  "mina/logga-in",
  "mina/kod",
];

export const PUBLIC = [
  ...FAMILIES,
  "logga-in",
  "glomt",
  "byt-person",
];

/** Staff's pages, by what they are about: a test each, since axe takes its time. */
export const STAFF_PAGES = {
  "the counter": ["disken", "disken?lan=1", "disken?lan=2", "sedel/1"],
  "the day": ["plocka", "idag", "idag?visa=sena", "idag?visa=service", "idag/logg"],
  borrowers: [
    "lantagare",
    "lantagare?sok=Haddad",
    "lantagare?sok=zzz",
    "lantagare/ny",
    "lantagare/1",
    "lantagare/7",
  ],
  "mending borrowers": [
    "lantagare/1/andra",
    "lantagare/1/sla-ihop",
    "lantagare/1/sla-ihop?med=2",
  ],
  "the stock": ["lager", "lager?sok=skridskor+34", "lager/1", "lager/ny", "lager/1/andra", "lager/1/historik"],
  "taking in": ["lager/bilder", "lager/ta-emot", "lager/ta-emot?typ=SKR-HOC&plats=C9"],
  "where things are": [
    "lager/flytta",
    "lager/sasong",
    "lager/sasong?byte=vinter-in",
    "lager/hyllor",
    "lager/inventering",
    "lager/service",
    "lager/service?arbete=repair",
  ],
  "what keeps it whole": [
    "lager/sakerhet",
    "lager/saknas",
    "lager/delar",
    "lager/set",
    "lager/forflyttningar",
    "lager/inkommet",
    "lager/raknat",
    "lantagare/1/raknat",
  ],
  labels: ["lager/etiketter", "lager/etiketter?nummer=4071", "lager/etiketter?nummer=zzz"],
  "the branch and its staff": [
    "kalender",
    "kalender/regler",
    "lager/listor",
    "lager/typer",
    "lager/typer/ny",
    "lager/typer/1",
    "lager/typer/regler",
    "utskick",
    "mig",
    "byt-filial",
    "byt-person",
    "komponenter",
    "personal",
    "personal/1",
    "personal/bjud-in",
  ],
} as const;
