// Whatever is typed is shown as it was typed: no text becomes an element, in any field.

import {
  answer,
  atCounter,
  enter,
  expectAnswer,
  field,
  finish,
  hand,
  reply,
  row,
  signIn,
  takeBack,
  takeInHand,
  unfold,
} from "./support/counter.ts";
import { expectHarmless, expectKept, MARKUP, watch } from "./support/markup.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(({ page }) => watch(page));

test("in a borrower's name, contact, note and wearer", async ({ page }) => {
  test.setTimeout(60_000);
  await signIn(page, "kim");
  await page.goto("/sv/lantagare/ny");
  await page.getByRole("radio", { name: /En grupp/ }).check();
  await page.getByLabel("Namn", { exact: true }).fill(MARKUP);
  await page.getByLabel("Kontaktperson").fill(MARKUP);
  await page.getByLabel("Mobilnummer").fill(MARKUP);
  const add = page.getByRole("button", { name: /Lägg till/ });
  await add.press("Enter");
  await expect(page.getByLabel("Mobilnummer")).toHaveAttribute("aria-invalid", "true");
  await expectKept(
    page,
    page.getByLabel("Namn", { exact: true }),
    page.getByLabel("Kontaktperson"),
    page.getByLabel("Mobilnummer"),
  );
  await page.getByLabel("Mobilnummer").fill("070-174 06 88");
  await add.press("Enter");

  const name = hand(page).locator(".hand-name");
  await expectHarmless(page, name, hand(page).getByText("Kontakt:"));
  await unfold(hand(page), "Till vem?");
  await hand(page).getByLabel("Förnamn").fill(MARKUP);
  await page.keyboard.press("Enter");
  await expectHarmless(page, hand(page).getByRole("button", { name: MARKUP }));
  await enter(page, "FB004071");
  await expectAnswer(page, "lent", "Liggunderlag");
  await expectHarmless(page, name, row(page, "4071"));
  await hand(page).getByRole("link", { name: "Skriv ut lånesedel" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expectHarmless(page, heading, page.getByRole("row").filter({ hasText: "4071" }));

  await page.goto("/sv/lantagare?sok=070-174+06+88");
  const found = page.getByRole("list", { name: "Låntagare" }).getByRole("listitem");
  await expectHarmless(page, found);
  await found.getByRole("link", { name: MARKUP, exact: true }).click();
  await page.getByRole("link", { name: "Ändra uppgifter" }).click();
  const note = page.getByLabel("Anteckning");
  await note.fill(MARKUP);
  await page.getByLabel("Mobilnummer").fill("x");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByLabel("Mobilnummer")).toHaveAttribute("aria-invalid", "true");
  await expectKept(page, note, page.getByLabel("Namn", { exact: true }));
  await page.getByLabel("Mobilnummer").fill("070-174 06 88");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Uppgifterna är sparade");
  const aside = page.getByRole("complementary");
  await expectHarmless(page, heading, aside.getByText("textarea").first());
  await page.getByRole("link", { name: /Slå ihop/ }).click();
  await page.getByLabel("Mobilnummer eller namn").fill("Sanna");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: /Jämför/ }).click();
  await expectHarmless(page, page.getByRole("radio", { name: /textarea/ }).locator("xpath=.."));

  // Where others meet the name.
  await page.goto("/sv/disken");
  await takeInHand(page, "070-174 06 88", MARKUP);
  await expectHarmless(page, hand(page).locator(".notice"));
  await page.goto("/sv/idag/logg");
  await expectHarmless(page, page.getByRole("listitem").filter({ hasText: "4071" }));
  await page.getByRole("link", { name: /Liggunderlag/ }).click();
  await expectHarmless(page, page.getByRole("main").getByRole("link", { name: MARKUP }));
});

test("in the counter's fields", async ({ page }) => {
  await atCounter(page);
  await enter(page, MARKUP);
  await expectAnswer(page, "stop");
  await expectHarmless(page, answer(page));
  await page.getByRole("button", { name: /Ny låntagare/ }).press("Enter");
  await page.locator("#ny-namn").fill(MARKUP);
  await page.locator("#ny-telefon").fill(MARKUP);
  await page.locator("#ny-telefon").press("Enter");
  await expect(page.locator("#ny-telefon")).toHaveAttribute("aria-invalid", "true");
  await expectKept(page, page.locator("#ny-namn"), page.locator("#ny-telefon"));

  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, "FB004071");
  await expectAnswer(page, "lent");
  await finish(page);
  await takeBack(page, "FB004071");
  await unfold(answer(page), "En del saknas");
  await answer(page).getByLabel("Vad saknas?").fill(MARKUP);
  await reply(page, "Sätt på service");
  await expect(answer(page)).toContainText("en del saknas");
  await page.goto("/sv/lager?sok=4071");
  await page.getByRole("link", { name: /Liggunderlag/ }).click();
  await expectHarmless(page, page.getByRole("region", { name: "Historik" }));

  for (const [address, label] of [
    ["lantagare", "Mobilnummer eller namn"],
    ["lager", "Sök i lagret"],
  ] as const) {
    await page.goto(`/sv/${address}?sok=${encodeURIComponent(MARKUP)}`);
    await expectKept(page, page.getByLabel(label));
  }
});

test("in an article's fields", async ({ page }) => {
  await atCounter(page);
  await page.goto("/sv/lager/ny");
  await page.getByLabel("Typ", { exact: true }).selectOption({ label: "Vinter · Pulka" });
  const labels = ["Storlek", "Plats", "Märke", "Artikelnummer", "Streckkoder", "Anteckning"];
  const fields = labels.map((label) => page.getByLabel(label));
  for (const field of fields) await field.fill(MARKUP);
  const save = page.getByRole("button", { name: "Spara" });
  await save.press("Enter");
  await expect(page.getByLabel("Artikelnummer")).toHaveAttribute("aria-invalid", "true");
  await expectKept(page, ...fields);

  await page.getByLabel("Artikelnummer").fill("90017");
  await page.getByLabel("Streckkoder").fill("");
  await save.press("Enter");
  const about = page.getByRole("region", { name: "Om artikeln" });
  await expectHarmless(page, about);
  await page.getByRole("main").getByRole("link", { name: "Ändra" }).click();
  await expectKept(page, page.getByLabel("Anteckning"), page.getByLabel("Plats"));
  await page.getByLabel("Anteckning").fill("Röd");
  await save.press("Enter");
  await expectHarmless(page, page.getByRole("region", { name: "Historik" }));

  await page.goto("/sv/disken");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, "90017");
  await expectAnswer(page, "lent", "Pulka");
  await expectHarmless(page);
  await finish(page);
  await takeBack(page, "90017");
  // Its shelf is told.
  await expectHarmless(page, answer(page));
});

test("in the calendar, and in the date that it moves", async ({ page }) => {
  await signIn(page, "alex");
  await page.goto("/sv/kalender");
  await page.getByLabel("Öppettider").fill(MARKUP);
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByLabel("Öppettider")).toHaveAttribute("aria-invalid", "true");
  await expectKept(page, page.getByLabel("Öppettider"));

  await page.getByLabel("Dag", { exact: true }).fill("2027-03-19");
  await page.getByLabel("Tider", { exact: true }).fill(MARKUP);
  await page.getByLabel("Anledning").fill(MARKUP);
  await page.getByRole("button", { name: "Öppet då" }).press("Enter");
  await expect(page.getByLabel("Tider", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expectKept(page, page.getByLabel("Tider", { exact: true }), page.getByLabel("Anledning"));
  await page.getByRole("button", { name: "Stängt då" }).press("Enter");
  await expectHarmless(page, page.getByRole("listitem").filter({ hasText: "19 mars" }));

  await page.goto("/sv/disken");
  await expect(field(page)).toBeVisible();
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, "FB004071");
  await expectAnswer(page, "lent", "lördag 20 mars");
  await expectHarmless(page, answer(page));
});

test("in the names and addresses of those who work here", async ({ page }) => {
  await page.goto("/sv/logga-in");
  await page.locator("#email").fill(MARKUP);
  await page.locator("#password").fill("x");
  await page.getByRole("button", { name: "Logga in", exact: true }).press("Enter");
  await expect(page.getByRole("alert")).toBeVisible();
  await expectKept(page, page.locator("#email"));

  await signIn(page, "robin");
  await page.goto("/sv/personal/bjud-in");
  await page.getByLabel("Namn").fill(MARKUP);
  await page.getByLabel("E-post").fill(MARKUP);
  await page.getByRole("button", { name: "Bjud in" }).press("Enter");
  await expect(page.getByLabel("E-post")).toHaveAttribute("aria-invalid", "true");
  await expectKept(page, page.getByLabel("Namn"), page.getByLabel("E-post"));
  await page.getByLabel("E-post").fill("mio@demo.example");
  await page.getByRole("button", { name: "Bjud in" }).press("Enter");
  const heading = page.getByRole("heading", { level: 1 });
  await expectHarmless(page, heading);
  const link = new URL(await page.getByLabel("Länken").inputValue()).pathname;
  await page.goto("/sv/personal");
  await expectHarmless(page, page.getByRole("row").filter({ hasText: "mio@demo.example" }));
  await page.getByRole("row").filter({ hasText: "mio@" }).getByRole("link").click();
  await expectHarmless(page, heading);
  await page.goto(link);
  await expectHarmless(page, heading);

  await page.goto("/sv/mig");
  await page.getByLabel("Namn").fill(MARKUP);
  await page.getByRole("button", { name: "Spara", exact: true }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Sparat");
  await expectKept(page, page.getByLabel("Namn"));
  await page.goto("/sv/idag");
  await expectHarmless(page, page.getByRole("banner"));

  await page.goto("/sv/sedel/1");
  await unfold(page.getByRole("main"), "Skicka med e-post");
  await page.getByLabel("E-post").fill(MARKUP);
  await page.getByRole("button", { name: "Skicka" }).press("Enter");
  await expectKept(page, page.getByLabel("E-post"));
});
