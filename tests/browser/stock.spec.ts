// An article comes in by hand, with a fault first; it is changed, and its history tells.

import { atCounter, enter, expectAnswer, signIn, takeInHand } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

type Page = import("@playwright/test").Page;

const history = (page: Page) => page.getByRole("region", { name: "Historik" });

test("an article comes in after a fault, is changed, and its history tells", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager");
  await page.getByRole("link", { name: "Lägg in artikel" }).click();
  await page.getByLabel("Typ", { exact: true }).selectOption({ label: "Vinter · Pulka" });
  await page.getByLabel("Plats").fill("C9");
  await page.getByLabel("Märke").fill("Stiga");
  await page.getByLabel("Artikelnummer").fill("4071");
  await page.getByLabel("Streckkoder").fill("FB004071");
  await page.getByLabel("Anteckning").fill("Röd, med snöre\noch broms");
  await page.getByRole("button", { name: "Spara" }).press("Enter");

  const number = page.getByLabel("Artikelnummer");
  await expect(number).toHaveAttribute("aria-invalid", "true");
  await expect(number).toHaveAccessibleDescription(/En annan artikel har det numret/);
  // The summary leads to the field.
  const fault = page.getByRole("alert").getByRole("link", { name: /har det numret/ });
  await expect(fault).toHaveAttribute("href", "#nummer");
  await expect(page.getByLabel("Typ", { exact: true })).toHaveValue(/\d+/);
  await expect(page.getByLabel("Plats")).toHaveValue("C9");
  await expect(page.getByLabel("Märke")).toHaveValue("Stiga");
  await expect(page.getByLabel("Anteckning")).toHaveValue("Röd, med snöre\noch broms");

  await number.fill("90017");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  const codes = page.getByLabel("Streckkoder");
  await expect(codes).toHaveAccessibleDescription(/FB004071 sitter redan på artikel 4071/);
  await codes.fill("");
  await page.getByRole("button", { name: "Spara" }).press("Enter");

  await expect(page.getByRole("main")).toContainText("Artikeln är inlagd");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pulka");
  const about = page.getByRole("region", { name: "Om artikeln" });
  await expect(about).toContainText("Stiga");
  await expect(history(page)).toContainText("Artikel inlagd");
  await expect(history(page)).toContainText("Kim");

  await page.getByRole("main").getByRole("link", { name: "Ändra" }).click();
  await page.getByLabel("Plats").fill("D1");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByRole("main")).toContainText("Ändringen är sparad");
  await expect(about).toContainText("D1");
  await expect(history(page)).toContainText("Uppgifter ändrade");
  await expect(history(page)).toContainText(/Plats: \W?C9\W? → \W?D1/);
  await expect(history(page).getByRole("listitem")).toHaveCount(2);

  // It is lent like any other.
  await page.goto("/sv/disken");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, "90017");
  await expectAnswer(page, "lent", "Pulka", "90017");
});

test("how an article stands is changed by one press, within what one may", async ({ page }) => {
  await atCounter(page, "kim");
  await page.goto("/sv/lager?sok=4071");
  await page.getByRole("link", { name: /Liggunderlag/ }).click();
  await page.getByRole("button", { name: "Kassera" }).press("Enter");
  await expect(page.getByRole("main")).toContainText("Statusen är ändrad");
  await expect(history(page)).toContainText(/Tillgänglig\W? → \W?Kasserad/);
  const address = new URL(page.url()).pathname;

  await page.getByRole("button", { name: "Gör tillgänglig" }).press("Enter");
  await expect(page.getByRole("main")).toContainText("Be en samordnare");
  await page.goto("/sv/disken");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, "FB004071");
  await expectAnswer(page, "stop", "kasserad");

  await signIn(page, "alex");
  await page.goto(address);
  await page.getByRole("button", { name: "Gör tillgänglig" }).press("Enter");
  await expect(page.getByRole("main")).toContainText("Statusen är ändrad");
});
