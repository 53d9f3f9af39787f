// Every page that can be opened with nothing but the demo.

export const PUBLIC = ["", "logga-in", "glomt", "byt-person"];

/** Staff's pages, by what they are about: a test each, since axe takes its time. */
export const STAFF_PAGES = {
  "the counter": ["disken", "disken?lan=1", "disken?lan=2", "sedel/1"],
  "the day": ["idag", "idag?visa=sena", "idag?visa=service", "idag/logg"],
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
  "the stock": ["lager", "lager?sok=skridskor+34", "lager/1", "lager/ny", "lager/1/andra"],
  "the branch and its staff": [
    "kalender",
    "kalender/regler",
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
